package io.github.schemaguard.postgres;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.postgres.read.QueriedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The state of a database's schemas without reading them.
 *
 * @param digest equal for two states only if the reader would read the same
 * @param snapshot the one that it was computed in
 */
public record DatabaseState(String digest, String snapshot) {

    /**
     * The present state. The session's transaction stays open, so that the catalog can be read in the same snapshot.
     *
     * @return empty when it cannot be computed: reading then reports why, or succeeds
     */
    public static Optional<DatabaseState> of(ReadOnlySession session, SchemaSelection selection) {
        try {
            QueriedRows rows = QueriedRows.of(session.connection(), session.serverMajor(), selection::select);
            return Optional.of(new DatabaseState(session.serverVersion() + "\n" + rows.text(), snapshot(session)));
        } catch (SQLException | CatalogReadException notNow) {
            session.endTransaction();
            return Optional.empty();
        }
    }

    /** Whether the session's transaction still sees this state. */
    public boolean isSeenBy(ReadOnlySession session) {
        try {
            return snapshot(session).equals(snapshot);
        } catch (SQLException broken) {
            return false;
        }
    }

    private static String snapshot(ReadOnlySession session) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_catalog.pg_snapshot_out(pg_catalog.pg_current_snapshot())")) {
            row.next();
            return row.getString(1);
        }
    }
}
