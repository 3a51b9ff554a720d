package io.github.schemaguard.goal.side;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.LocatedDatabase;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.migrations.history.MigrationHistory;
import io.github.schemaguard.source.Source;
import java.util.List;

/**
 * A configured database that the goal is connected to.
 *
 * @param connection everything is read from its one snapshot; {@link #read} ends it
 */
public record LiveDatabase(
        RunSession session, DatabaseChoice choice, LocatedDatabase located, ReadOnlySession connection)
        implements DatabaseSide {

    public DatabaseAddress address() {
        return located.address();
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public int major() {
        return connection.serverMajor();
    }

    @Override
    public String defaultSchema() {
        return defaultSchema(address());
    }

    static String defaultSchema(DatabaseAddress address) {
        String searchPath = address.properties().get("currentSchema");
        return searchPath == null || searchPath.isBlank()
                ? PUBLIC
                : searchPath.split(",", 2)[0].strip().replace("\"", "");
    }

    /**
     * Reads the catalog and the histories of migrations in one transaction, and ends the session: nothing in the database waits
     * for the rest of the run, which may take much longer.
     */
    @Override
    public DatabaseReading read() {
        try (connection) {
            Source source = catalog();
            MigrationHistories histories =
                    source.known().isPresent() ? MigrationHistories.read(connection) : MigrationHistories.NONE;
            return new DatabaseReading(
                    source,
                    new HistoryPlaces(session.project(), defaultSchema())
                            .in(histories)
                            .map(MigrationHistory::applied)
                            .orElse(List.of()),
                    List.of(),
                    histories,
                    located.notes());
        }
    }

    /** Reads the catalog alone. The session stays open. */
    public Source catalog() {
        return DatabaseReading.source(located.summary(), connection, choice, session.timings());
    }
}
