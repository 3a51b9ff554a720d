package io.github.schemaguard.connection;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.util.GT;
import org.postgresql.util.ServerErrorMessage;

/**
 * Turns what the driver throws into one message for the user. Decides by SQLSTATE and by the classes of the causes,
 * never by text, which comes in the server's or the user's language.
 */
final class ConnectionFailureExplainer {
    private ConnectionFailureExplainer() {}

    static ConnectionException explain(DatabaseAddress address, SQLException failure) {
        ConnectionException explained = classify(address, failure);
        // Not as the cause: Maven prints the message of every cause, and this one is part of ours. -e still shows it.
        explained.addSuppressed(failure);
        return explained;
    }

    /**
     * As {@link #explain}, for a failure after the server has accepted the login: then PostgreSQL answers there.
     *
     * @param silence seconds after which the driver gives up waiting for the server
     */
    static ConnectionException explainAfterLogin(DatabaseAddress address, SQLException failure, String silence) {
        String where = address.hostList();
        ConnectionException explained = null;
        if (DriverFailure.has(failure, SocketTimeoutException.class)) {
            explained = new ConnectionException(
                    Reason.UNAVAILABLE,
                    "the server at " + where + " accepted the login and then sent nothing for " + silence + " s",
                    "Check whether the server or a proxy in between is overloaded; socketTimeout in the URL is the limit");
        } else if (DriverFailure.has(failure, EOFException.class, SocketException.class)) {
            explained = new ConnectionException(
                    Reason.UNAVAILABLE,
                    "the server at " + where + " accepted the login and then ended the connection",
                    "Try again when it is running; its log has the reason");
        }
        if (explained == null) {
            return explain(address, failure);
        }
        explained.addSuppressed(failure);
        return explained;
    }

    static ConnectionException notPostgres(DatabaseAddress address, String product) {
        return new ConnectionException(
                Reason.NOT_POSTGRESQL,
                "something other than PostgreSQL answers at " + address.hostList() + ": "
                        + DriverFailure.printable(address, product),
                "Use the address of a PostgreSQL server");
    }

    static ConnectionException pooler(DatabaseAddress address) {
        return new ConnectionException(
                Reason.POOLER,
                "the server at " + address.hostList()
                        + " ignored the session's settings, as connection poolers such as PgBouncer do",
                "Connect to PostgreSQL itself instead of the pooler: its own host and port, usually 5432. Without a pooler,"
                        + " a login event trigger sets default_transaction_read_only or search_path: let it leave them as"
                        + " they are");
    }

    private static ConnectionException classify(DatabaseAddress address, SQLException failure) {
        return TlsFailureExplainer.explain(address, failure).orElseGet(() -> otherwise(address, failure));
    }

    private static ConnectionException otherwise(DatabaseAddress address, SQLException failure) {
        String where = address.hostList();
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        String said = DriverFailure.printable(address, said(failure));
        String user = DriverFailure.printable(
                address, Objects.requireNonNullElse(address.user(), "named as in the operating system"));
        String wanted = address.driverProperties().getProperty("targetServerType", "");
        if (GT.tr("Could not find a server with specified targetServerType: {0}", wanted)
                .equals(failure.getMessage())) {
            return new ConnectionException(
                    Reason.UNREACHABLE,
                    "no reachable server at " + where + " is a " + wanted + ", as the URL requires",
                    "Check that all of them are running, or change target_session_attrs (JDBC: targetServerType)");
        }
        if (GT.tr("Invalid SCRAM client initialization").equals(failure.getMessage())) {
            // The list of mechanisms is empty: the driver takes the end of the connection for the end of the list.
            return cutDuringLogin(where);
        }
        return switch (state) {
            case "28P01" ->
                failure(
                        Reason.AUTHENTICATION_FAILED,
                        "password authentication failed for user " + user + " at " + where,
                        "Check user and password where the URL comes from; a special character in a URL's password is percent-encoded",
                        said);
            case "08004" ->
                failure(
                        Reason.AUTHENTICATION_FAILED,
                        "authentication failed for user " + user + " at " + where,
                        address.password() == null
                                ? "No password was given: add one to the URL, settings.xml (schema.serverId), PGPASSWORD or ~/.pgpass"
                                : "Check what pg_hba.conf requires of this user, and requireAuth and channelBinding in the URL",
                        said);
            case "28000" -> roleOrRule(address, user, failure, said);
            case "3D000" ->
                failure(
                        Reason.UNKNOWN_DATABASE,
                        "the server at " + where + " has no database \""
                                + DriverFailure.printable(address, address.database()) + "\"",
                        "Check the last part of the URL, or create the database",
                        said);
            case "42501" ->
                failure(
                        Reason.NOT_PERMITTED,
                        "user " + user + " may not connect to \"" + DriverFailure.printable(address, address.database())
                                + "\" at " + where,
                        "GRANT CONNECT on the database to the role",
                        said);
            case "53300", "57P03", "57P01", "57P02" ->
                failure(
                        Reason.UNAVAILABLE,
                        "the server at " + where + " accepts no connections at the moment",
                        "Try again when it is running and has a free connection",
                        said);
            case "08001", "08006" -> notReached(where, failure, said);
            case "08P01" -> DriverFailure.serverMessage(failure) == null ? notSpeaking(where) : pooler(address);
            case "25006" ->
                failure(
                        Reason.NOT_PERMITTED,
                        "code that the server at " + where + " runs at each login tries to write, and the session is"
                                + " read-only",
                        "Let the login event trigger (CREATE EVENT TRIGGER … ON login) write nothing while"
                                + " current_setting('transaction_read_only') is on",
                        said);
            case "57014" ->
                failure(
                        Reason.UNAVAILABLE,
                        "the server at " + where + " cancelled the login",
                        "A statement that the server runs at each login exceeded statement_timeout, or was cancelled: try"
                                + " again when the server is less busy",
                        said);
            case "42704", "22023" ->
                failure(
                        Reason.OTHER,
                        "a setting of the connection with " + where + " is not valid",
                        "Check the keys of the URL's query, its options, and PGOPTIONS",
                        said);
            default -> unexplained(where, said);
        };
    }

    private static ConnectionException roleOrRule(
            DatabaseAddress address, String user, SQLException failure, String said) {
        String where = address.hostList();
        ServerErrorMessage message = DriverFailure.serverMessage(failure);
        // PostgreSQL's source: miscinit.c refuses roles, auth.c applies pg_hba.conf; both with SQLSTATE 28000.
        boolean role = message != null && "miscinit.c".equals(message.getFile());
        return role
                ? failure(
                        Reason.UNKNOWN_ROLE,
                        "the server at " + where + " has no role " + user + " that may log in",
                        "Check the user in the URL, or create the role with LOGIN",
                        said)
                : failure(
                        Reason.NOT_PERMITTED,
                        "the server at " + where + " does not allow user " + user + " to connect from here",
                        "disable".equals(address.properties().get("sslmode"))
                                ? "Set sslmode=require if its pg_hba.conf requires TLS; otherwise add a line for this user there"
                                : "Check its pg_hba.conf; if it requires a client certificate, set sslcert and sslkey",
                        said);
    }

    private static ConnectionException cutDuringLogin(String where) {
        return new ConnectionException(
                Reason.UNREACHABLE,
                "the connection with " + where + " was cut during the login",
                "Try again: the server may be restarting. Otherwise check that PostgreSQL listens there, and that no"
                        + " firewall or proxy in between ends the connection");
    }

    private static ConnectionException notReached(String where, SQLException failure, String said) {
        String up = "Check that the database is running, and that host and port are correct and reachable from here";
        if (DriverFailure.has(failure, UnknownHostException.class)) {
            return new ConnectionException(Reason.UNREACHABLE, "the host name in " + where + " cannot be resolved", up);
        }
        if (DriverFailure.has(
                failure, ConnectException.class, NoRouteToHostException.class, SocketTimeoutException.class)) {
            return new ConnectionException(Reason.UNREACHABLE, "no server answers at " + where, up);
        }
        if (DriverFailure.has(failure, EOFException.class)) {
            return notSpeaking(where);
        }
        if (DriverFailure.has(failure, SocketException.class)) {
            return cutDuringLogin(where);
        }
        if (failure.getCause() == null && "08001".equals(failure.getSQLState())) {
            return new ConnectionException(
                    Reason.UNREACHABLE, "no server at " + where + " answered within the connect timeout", up);
        }
        return unexplained(where, said);
    }

    private static ConnectionException unexplained(String where, String said) {
        return failure(Reason.OTHER, "cannot connect to " + where, "Check the server and the URL", said);
    }

    private static ConnectionException notSpeaking(String where) {
        return new ConnectionException(
                Reason.NOT_POSTGRESQL,
                "what answers at " + where + " does not speak the PostgreSQL protocol",
                "Check host and port, usually 5432; behind a proxy or tunnel, check that the database itself is running");
    }

    private static ConnectionException failure(Reason reason, String problem, String nextStep, String said) {
        return new ConnectionException(reason, problem + " (" + said + ")", nextStep);
    }

    /** The server's message, or the driver's when the server sent none. */
    private static String said(SQLException failure) {
        ServerErrorMessage message = DriverFailure.serverMessage(failure);
        return message == null
                ? "the driver says: " + failure.getMessage()
                : "the server says: " + Objects.requireNonNullElse(message.getMessage(), "nothing");
    }
}
