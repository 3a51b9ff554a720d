package io.github.schemaguard.scratch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A database on a running scratch server, and how its superuser gets in. It is gone when the server is closed.
 *
 * @param host the loopback address
 */
public record ScratchDatabase(String name, String host, int port, String user, String password) {
    /** The JDBC URL, without user and password. */
    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /**
     * Opens a session that may write; the caller closes it.
     *
     * @throws SQLException if the server is closed, or has no connection left
     */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "schema-maven-plugin");
        properties.setProperty("sslmode", "disable"); // the server has no certificate, and asking costs a round trip
        properties.setProperty("gssEncMode", "disable");
        Connection connection = new Driver().connect(url(), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL URL: " + url());
        }
        return connection;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ScratchDatabase[" + url() + "]";
    }
}
