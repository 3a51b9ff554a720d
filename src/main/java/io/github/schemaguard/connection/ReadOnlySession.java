package io.github.schemaguard.connection;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * One read-only connection: the server itself refuses writes ({@code default_transaction_read_only}), names
 * resolve to {@code pg_catalog} alone, a policy of row level security is an error in place of being run, and everything is
 * read in one REPEATABLE READ snapshot, which begins with the first statement after {@link #open} or {@link
 * #endTransaction}.
 */
public final class ReadOnlySession implements AutoCloseable {
    /** The oldest supported major version of PostgreSQL. */
    public static final int OLDEST_MAJOR = 13;

    private static final String APPLICATION_NAME = "schema-maven-plugin";
    private static final String GREETING = """
            select version(),
                   current_setting('server_version_num')::int,
                   current_setting('default_transaction_read_only'),
                   current_setting('search_path')""";

    private final DatabaseAddress address;
    private final Connection connection;
    private final int serverVersion;
    private final String silence;

    private ReadOnlySession(DatabaseAddress address, Connection connection, int serverVersion, String silence) {
        this.address = address;
        this.connection = connection;
        this.serverVersion = serverVersion;
        this.silence = silence;
    }

    /** As {@link #open(DatabaseAddress, SessionLimits)} with {@link SessionLimits#DEFAULT}. */
    public static ReadOnlySession open(DatabaseAddress address) {
        return open(address, SessionLimits.DEFAULT);
    }

    /**
     * Connects, makes sure that PostgreSQL {@value #OLDEST_MAJOR} or newer answers, and begins the transaction.
     *
     * @throws ConnectionException when any of that fails; nothing stays open
     */
    public static ReadOnlySession open(DatabaseAddress address, SessionLimits limits) {
        Connection connection = connect(address, limits);
        try {
            int serverVersion = greet(address, connection);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return new ReadOnlySession(address, connection, serverVersion, silence(address, limits));
        } catch (SQLException | RuntimeException | AssertionError e) {
            close(connection, e);
            throw e instanceof ConnectionException explained
                    ? explained
                    : ConnectionFailureExplainer.explainAfterLogin(
                            address, DriverFailure.asSqlException(e), silence(address, limits));
        }
    }

    /**
     * The connection: auto-commit off, READ ONLY, REPEATABLE READ, empty {@code search_path}. It belongs to this
     * session; do not close it.
     */
    public Connection connection() {
        return connection;
    }

    /** Where the session is connected. */
    public DatabaseAddress address() {
        return address;
    }

    /** The server's version as {@code server_version_num}: 170011 is 17.11. */
    public int serverVersion() {
        return serverVersion;
    }

    /** The server's major version: 17. */
    public int serverMajor() {
        return serverVersion / 10_000;
    }

    /** The seconds after which the connection is given up when the server sends nothing. */
    public String silence() {
        return silence;
    }

    /** Ends the transaction, which releases its locks. The next statement begins another one. */
    public void endTransaction() {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            // The server ends the transaction of a broken connection, and the next statement reports it.
            return;
        }
    }

    /** Ends the transaction and the connection. */
    @Override
    public void close() {
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException alreadyBroken) {
            // Nothing was written, so nothing is lost with a connection that cannot even be closed.
            return;
        }
    }

    private static Connection connect(DatabaseAddress address, SessionLimits limits) {
        Properties properties = address.driverProperties();
        // A search path from the URL would change how the server prints names.
        properties.remove("currentSchema");
        properties.putIfAbsent("ApplicationName", APPLICATION_NAME);
        // The driver begins each transaction READ ONLY, whatever the URL says.
        properties.setProperty("readOnlyMode", "transaction");
        // So it sends its settings with the login, and no statement before the first of this class.
        properties.putIfAbsent("assumeMinServerVersion", "9.0");
        // connectTimeout limits TCP, per host. loginTimeout limits everything until the server has accepted the login.
        // It is the longer one, so it distinguishes a host that cannot be reached from one that never answers.
        properties.putIfAbsent("connectTimeout", Long.toString(limits.connect().toSeconds()));
        properties.putIfAbsent(
                "loginTimeout",
                Long.toString(limits.connect().toSeconds() * address.hosts().size() + 5));
        // A server that vanishes without a word is noticed, later than any statement it could still be working on.
        properties.putIfAbsent("socketTimeout", silence(address, limits));
        properties.putIfAbsent("tcpKeepAlive", "true");
        properties.putIfAbsent("socketFactory", EndingSocketFactory.class.getName());
        // The driver remembers for the whole JVM which host failed, and for a while passes it over.
        properties.putIfAbsent("hostRecheckSeconds", "0");
        properties.setProperty(
                "options",
                // The last one counts: limits are the user's to change, what makes the session read-only is not.
                "-c statement_timeout=" + limits.statement().toMillis()
                        + " -c lock_timeout=" + limits.lock().toMillis()
                        + " " + properties.getProperty("options", "")
                        + " -c default_transaction_read_only=" + readOnlyAtFirst(address) + " -c search_path="
                        + " -c row_security=off"
                        + " -c default_transaction_isolation=repeatable\\ read");
        SilencedDriverLog silence = new SilencedDriverLog();
        try {
            // Not through DriverManager: its list of drivers outlives this plugin in a Maven daemon.
            return Objects.requireNonNull(new Driver().connect(address.jdbcUrl(), properties), "pgjdbc knows the URL");
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw ConnectionFailureExplainer.explain(address, DriverFailure.asSqlException(e));
        } finally {
            silence.end();
        }
    }

    private static String silence(DatabaseAddress address, SessionLimits limits) {
        return address.properties()
                .getOrDefault("socketTimeout", Long.toString(limits.statement().toSeconds() + 30));
    }

    private static int greet(DatabaseAddress address, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(GREETING)) {
                row.next();
                refuseOtherProduct(address, row.getString(1));
                int version = row.getInt(2);
                if (version < OLDEST_MAJOR * 10_000) {
                    throw tooOld(address, version);
                }
                if (!row.getString(3).equals(readOnlyAtFirst(address))
                        || !row.getString(4).replace("\"", "").isEmpty()) {
                    throw ConnectionFailureExplainer.pooler(address);
                }
                if (readOnlyAtFirst(address).equals("off")) {
                    statement.execute("set default_transaction_read_only = on");
                }
                return version;
            } catch (SQLException e) {
                // Other products have this function, but not all of the settings.
                try (ResultSet row = statement.executeQuery("select version()")) {
                    row.next();
                    refuseOtherProduct(address, row.getString(1));
                } catch (SQLException further) {
                    e.addSuppressed(further);
                }
                throw e;
            }
        }
    }

    private static void refuseOtherProduct(DatabaseAddress address, String product) {
        if (!product.startsWith("PostgreSQL ") || product.contains("Redshift")) {
            throw ConnectionFailureExplainer.notPostgres(address, product);
        }
    }

    /**
     * Where the URL wants a primary or a standby, the driver tells them apart by asking whether the session may write: so
     * this one may, until it is known to be with PostgreSQL itself.
     */
    private static String readOnlyAtFirst(DatabaseAddress address) {
        return address.driverProperties().containsKey("targetServerType") ? "off" : "on";
    }

    private static ConnectionException tooOld(DatabaseAddress address, int version) {
        return new ConnectionException(
                Reason.TOO_OLD,
                "the server at " + address.hostList() + " is PostgreSQL " + printed(version) + ", and " + OLDEST_MAJOR
                        + " is the oldest supported version",
                "Use a server of a supported version");
    }

    private static String printed(int version) {
        return version >= 100_000
                ? version / 10_000 + "." + version % 10_000
                : version / 10_000 + "." + version / 100 % 100 + "." + version % 100;
    }

    private static void close(Connection connection, Throwable because) {
        try {
            connection.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
