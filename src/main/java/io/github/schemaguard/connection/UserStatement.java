package io.github.schemaguard.connection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query from the user's configuration. It is one statement in a transaction of its own, which the server has begun READ
 * ONLY: with several, the first could end that transaction.
 */
public record UserStatement(String sql) {

    /**
     * The values of its first column; null for a row without one.
     *
     * @throws SQLException when the server refuses it, or it is more than one statement
     */
    public List<@Nullable String> firstColumn(ReadOnlySession session) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        forEachRow(session, row -> values.add(row.getString(1)));
        return values;
    }

    /** Takes what it needs from the current row. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Reads each row, in the order of the server.
     *
     * @throws SQLException when the server refuses it, or it is more than one statement
     */
    public void forEachRow(ReadOnlySession session, RowReader reader) throws SQLException {
        Connection connection = session.connection();
        session.endTransaction();
        requireOne(connection);
        try (Statement statement = connection.createStatement()) {
            // The user names the tables, so their policies may decide which rows the role sees.
            statement.execute("set local row_security = on");
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } finally {
            session.endTransaction();
        }
    }

    private void requireOne(Connection connection) throws SQLException {
        int statements = DriverStatements.count(connection, sql);
        if (statements != 1) {
            throw new SQLException("it is " + statements + " statements, and only one query is allowed");
        }
    }
}
