package io.github.schemaguard.scratch;

import io.github.schemaguard.connection.DriverStatements;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Sends statements that contain foreign text, such as a document's or a mapping file's, to a scratch database: each as one
 * statement, as a role with few rights, and not for long.
 */
public final class ConfinedSession implements AutoCloseable {
    /** Creating objects without rows takes milliseconds. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Connection connection;
    private final Statement statement;

    private ConfinedSession(Connection connection, Duration limit) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        // On this side: the text itself could change a setting of the server.
        statement.setQueryTimeout((int) limit.toSeconds());
    }

    /**
     * Opens a session.
     *
     * @param database for a role that {@link ScratchDatabase#confined} has created
     */
    public static ConfinedSession open(ScratchDatabase database) throws SQLException {
        return open(database, LONGEST);
    }

    /** The same with another limit for each statement. */
    static ConfinedSession open(ScratchDatabase database, Duration limit) throws SQLException {
        Connection connection = database.connect();
        try {
            return new ConfinedSession(connection, limit);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Executes one statement.
     *
     * @throws SQLException when the server refuses it, or it is more than one
     */
    public void execute(String sql) throws SQLException {
        int statements = DriverStatements.count(connection, sql);
        if (statements > 1) {
            throw new SQLException("these are " + statements + " statements instead of one.");
        }
        statement.execute(sql);
    }

    /** Executes all of them in one transaction, or none: then it returns false. */
    public boolean executeTogether(List<String> statements) throws SQLException {
        String all = String.join(";\n", statements);
        if (DriverStatements.count(connection, all) != statements.size()) {
            return false;
        }
        connection.setAutoCommit(false);
        try {
            statement.execute(all);
            connection.commit();
            return true;
        } catch (SQLException oneOfThem) {
            connection.rollback();
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
