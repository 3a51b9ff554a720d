package io.github.schemaguard.connection;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Parser;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Counts the statements of a text as the driver does. What the driver sends as one statement, the server parses as one, or
 * refuses.
 */
public final class DriverStatements {
    private DriverStatements() {}

    /**
     * How many statements the driver would send.
     *
     * @throws SQLException when the connection's URL makes the driver send several at once
     */
    public static int count(Connection connection, String sql) throws SQLException {
        BaseConnection driver = connection.unwrap(BaseConnection.class);
        if (driver.getPreferQueryMode() == PreferQueryMode.SIMPLE) {
            throw new SQLException("preferQueryMode=simple in the URL would allow several statements: remove it");
        }
        return Parser.parseJdbcSql(sql, driver.getStandardConformingStrings(), false, true, false, false)
                .size();
    }
}
