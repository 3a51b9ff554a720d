package io.github.schemaguard.connection;

/**
 * A database cannot be found or read. The message is one line: what failed, where, and the next step; it never contains a password.
 */
public final class ConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure it is. */
    public enum Reason {
        /** A URL, or a variable that stands for a part of one, cannot be read. */
        MALFORMED_URL,
        /** The address names a unix socket, which pgjdbc cannot use. */
        UNIX_SOCKET,
        /** {@code schema.environment} names an environment whose variable is not set. */
        UNSET_ENVIRONMENT,
        /** The project's own configuration, asked for it, does not say where the database is. */
        NO_DATASOURCE,
        /** A {@code .env}, password or service file cannot be read. */
        UNREADABLE_FILE,
        /** No server answers at the host and port. */
        UNREACHABLE,
        /** The server refused the user's password, or wants one. */
        AUTHENTICATION_FAILED,
        /** The role does not exist or may not log in. */
        UNKNOWN_ROLE,
        /** The server's rules or privileges do not admit this user, host or database. */
        NOT_PERMITTED,
        /** The server has no such database. */
        UNKNOWN_DATABASE,
        /** Something other than PostgreSQL answers. */
        NOT_POSTGRESQL,
        /** PostgreSQL, but older than 13. */
        TOO_OLD,
        /** There is no encrypted connection as {@code sslmode} requires. */
        TLS,
        /** A connection pooler in between drops settings that a session needs. */
        POOLER,
        /** The server is starting, stopping, or has no connection left. */
        UNAVAILABLE,
        /** Any other error of the server or the driver. */
        OTHER
    }

    private final Reason reason;
    private final String problem;
    private final String nextStep;

    /**
     * A failure.
     *
     * @param problem what failed and where, a clause without a full stop at its end
     * @param nextStep what to do about it, likewise
     */
    public ConnectionException(Reason reason, String problem, String nextStep) {
        super(problem + ". " + nextStep + ".");
        this.reason = reason;
        this.problem = problem;
        this.nextStep = nextStep;
    }

    /** The kind of failure. */
    public Reason reason() {
        return reason;
    }

    /** What to do about it; part of the message too. */
    public String nextStep() {
        return nextStep;
    }

    /** The same failure, with the place that the wrong text came from in front. */
    ConnectionException in(String place) {
        return new ConnectionException(reason, place + ": " + problem, nextStep);
    }

    static ConnectionException malformed(String problem, String nextStep) {
        return new ConnectionException(Reason.MALFORMED_URL, problem, nextStep);
    }
}
