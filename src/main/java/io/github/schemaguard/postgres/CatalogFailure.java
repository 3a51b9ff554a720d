package io.github.schemaguard.postgres;

import java.sql.SQLException;
import java.util.Objects;

/** Turns what the driver throws while the catalogs are read into one message for the user. */
final class CatalogFailure {

    private static final String INTERNAL_ERROR = "XX000";

    private CatalogFailure() {}

    /**
     * Whether the server lost sight of an object between its snapshot and its caches: "cache lookup failed" and its
     * like are internal errors or undefined objects, and another attempt helps.
     */
    static boolean isOfConcurrentChange(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.equals(INTERNAL_ERROR) || (state.startsWith("42") && !state.equals("42501"));
    }

    static CatalogReadException explain(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        String said = Objects.requireNonNullElse(failure.getMessage(), state)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return new CatalogReadException("The catalog cannot be read: " + said + ". " + nextStep(state), failure);
    }

    private static String nextStep(String state) {
        return switch (state) {
            case "42501" -> "GRANT SELECT on that system catalog to the role, as it is by default.";
            case "57014" ->
                "The statement ran into statement_timeout, or was cancelled: try again when the server is less busy.";
            case "55P03" -> "Another session holds a lock: try again when it is done.";
            case "57P01", "57P02", "57P03", "08006", "08003", "08000" ->
                "The server ended the connection: try again when it is up.";
            default -> "Try again when no migration is running.";
        };
    }
}
