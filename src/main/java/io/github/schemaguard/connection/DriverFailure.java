package io.github.schemaguard.connection;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads a failure of the driver: its root cause, the server's own message, and text that is safe to print. */
public final class DriverFailure {

    private static final String PROTOCOL_VIOLATION = "08P01";

    private DriverFailure() {}

    /**
     * What the driver throws: itself, or with SQLSTATE 08P01 if it is a programming error. The driver trusts what it receives: a
     * length that is not PostgreSQL's becomes a negative array size or, in a JVM with {@code -ea}, a failed assertion.
     */
    public static SQLException asSqlException(Throwable failure) {
        return failure instanceof SQLException sql
                ? sql
                : new SQLException("the answer does not follow the PostgreSQL protocol", PROTOCOL_VIOLATION, failure);
    }

    /** The cause behind all others, or the failure itself. */
    static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** What the server said; null where the driver itself failed. */
    static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
        return failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
    }

    /** Whether the failure or one of its causes is of one of these classes. */
    @SafeVarargs
    static boolean has(Throwable failure, Class<? extends Throwable>... types) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (Class<?> type : types) {
                if (type.isInstance(cause)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Foreign text on one line, without control characters and the password, and limited in length. */
    static String printable(DatabaseAddress address, String text) {
        Secret password = address.password();
        String safe = (password == null ? text : password.redact(text))
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip()
                .replaceFirst("\\.$", "");
        return safe.length() <= 300 ? safe : safe.substring(0, 300) + "…";
    }
}
