package io.github.schemaguard.postgres;

import io.github.schemaguard.postgres.read.CatalogSnapshot;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Turns what the driver throws while the catalogs are read into one message for the user. */
final class CatalogFailureExplainer {

    private static final String INTERNAL_ERROR = "XX000";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** What a standby says that had to remove rows, or take a lock, which the primary no longer needs. */
    private static final String CONFLICT_WITH_RECOVERY = "40001";

    private CatalogFailureExplainer() {}

    /**
     * Whether the server lost sight of an object between its snapshot and its caches: "cache lookup failed" and its
     * like are internal errors or undefined objects, and another attempt helps, as it does when a standby went on.
     */
    static boolean isOfConcurrentChange(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.equals(INTERNAL_ERROR)
                || state.equals(CONFLICT_WITH_RECOVERY)
                || (state.startsWith("42") && !state.equals("42501"));
    }

    /** The message of a reading that broke off, with the objects that were in its way as far as they can be told. */
    static CatalogReadException explain(SQLException failure, CatalogSnapshot snapshot) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        String said = printable(Objects.requireNonNullElse(failure.getMessage(), state));
        return new CatalogReadException(
                "The catalog cannot be read: " + snapshot.query() + ": " + said + objects(state, said, snapshot) + ". "
                        + nextStep(state),
                failure);
    }

    private static String objects(String state, String said, CatalogSnapshot snapshot) {
        if (state.equals(LOCK_NOT_AVAILABLE)) {
            return listed("; locked are ", snapshot.lockedByOthers());
        }
        if (state.equals(INTERNAL_ERROR)) {
            return listed("; this was ", snapshot.named(said));
        }
        return "";
    }

    private static String listed(String before, List<String> objects) {
        return objects.isEmpty() ? "" : before + printable(String.join(", ", objects));
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String nextStep(String state) {
        return switch (state) {
            case "42501" -> "GRANT SELECT on that system catalog to the role, as it is by default.";
            case "57014" ->
                "The statement ran into statement_timeout, or was cancelled: try again when the server is less busy,"
                        + " or raise the limit in the URL: options=-c%20statement_timeout%3D10min&socketTimeout=660";
            case LOCK_NOT_AVAILABLE ->
                "Another session holds a lock: try again when it is done, or wait longer by the URL:"
                        + " options=-c%20lock_timeout%3D60s";
            case CONFLICT_WITH_RECOVERY ->
                "The server is a standby that could not wait: read from the primary, or raise"
                        + " max_standby_streaming_delay or switch on hot_standby_feedback at the standby.";
            case "57P01", "57P02", "57P03", "08006", "08003", "08000" ->
                "The server ended the connection: try again when it is up.";
            default -> "Try again when no migration is running.";
        };
    }
}
