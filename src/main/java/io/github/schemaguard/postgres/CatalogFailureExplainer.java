package io.github.schemaguard.postgres;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.postgres.read.CatalogSnapshot;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Turns what the driver throws while the catalogs are read into one message for the user. */
final class CatalogFailureExplainer {

    private static final String INTERNAL_ERROR = "XX000";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Raised by a standby that cancels a query which conflicts with changes replayed from the primary. */
    private static final String CONFLICT_WITH_RECOVERY = "40001";

    private CatalogFailureExplainer() {}

    /**
     * Whether another session changed an object between the server's snapshot and its caches ("cache lookup failed" and similar internal errors, undefined objects), or a standby cancelled the query. Another attempt helps then.
     */
    static boolean isOfConcurrentChange(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.equals(INTERNAL_ERROR)
                || state.equals(CONFLICT_WITH_RECOVERY)
                || (state.startsWith("42") && !state.equals("42501"));
    }

    /** The message for a failed reading, with the objects that caused it as far as they are known. */
    static CatalogReadException explain(SQLException failure, CatalogSnapshot snapshot, ReadOnlySession session) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        String said = printable(Objects.requireNonNullElse(failure.getMessage(), state));
        return new CatalogReadException(
                "The catalog cannot be read from " + session.address().hostList() + ": " + snapshot.query() + ": "
                        + said
                        + objects(state, said, snapshot) + ". "
                        + (isSilence(failure) ? silence(session) : nextStep(state)),
                failure);
    }

    private static boolean isSilence(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static String silence(ReadOnlySession session) {
        return "The server sent nothing for " + session.silence()
                + " s: check the network, or raise the limit in the URL:" + " socketTimeout=660";
    }

    private static String objects(String state, String said, CatalogSnapshot snapshot) {
        if (state.equals(LOCK_NOT_AVAILABLE)) {
            return listed("; locked objects: ", snapshot.lockedByOthers());
        }
        if (state.equals(INTERNAL_ERROR)) {
            return listed("; the object was ", snapshot.named(said));
        }
        return "";
    }

    private static String listed(String before, List<String> objects) {
        return objects.isEmpty() ? "" : before + printable(String.join(", ", objects));
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\p{Zl}\\p{Zp}]+", " ")
                .strip()
                .replaceFirst("\\.$", "");
    }

    private static String nextStep(String state) {
        return switch (state) {
            case "22021" ->
                "The encoding of the database, SQL_ASCII, takes any bytes, and a name, comment or expression in it is not"
                        + " UTF-8: write it again in UTF-8, or dump the database and restore it into one in UTF-8.";
            case "42501" -> "GRANT SELECT on that system catalog to the role, as it is by default.";
            case "57014" ->
                "The statement exceeded statement_timeout or was cancelled: try again when the server is less busy,"
                        + " or raise the limit in the URL: options=-c%20statement_timeout%3D10min&socketTimeout=660";
            case LOCK_NOT_AVAILABLE ->
                "Another session holds a lock: try again when it has finished, or raise the limit in the URL:"
                        + " options=-c%20lock_timeout%3D60s";
            case CONFLICT_WITH_RECOVERY ->
                "The server is a standby that cancelled the query: read from the primary, or raise"
                        + " max_standby_streaming_delay or enable hot_standby_feedback on the standby.";
            case "25P03" ->
                "idle_in_transaction_session_timeout ended the session: raise it in the URL:"
                        + " options=-c%20idle_in_transaction_session_timeout%3D60s";
            case "25P04" ->
                "transaction_timeout ended the session: raise it in the URL: options=-c%20transaction_timeout%3D10min";
            case "57P05" ->
                "idle_session_timeout ended the session: raise it in the URL: options=-c%20idle_session_timeout%3D60s";
            case "57P01", "57P02", "57P03", "08006", "08003", "08000" ->
                "The server ended the connection. Try again when it is running; its log has the reason.";
            case "08P01" ->
                "Try again; if it happens again, check what is between this machine and the server: a proxy, a tunnel, a"
                        + " pooler.";
            default -> "Try again when no migration is running.";
        };
    }
}
