package io.github.schemaguard.goal.side;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.LocatedDatabase;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.history.MigrationHistory;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Source;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A configured database that the goal is connected to.
 *
 * @param connection everything is read from its one snapshot
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

    @Override
    public DatabaseReading read() {
        return new DatabaseReading(
                DatabaseReading.source(located.summary(), connection, choice, session.timings()),
                List.of(),
                List.of(),
                located.notes());
    }

    /**
     * The migrations that the database's own history contains.
     *
     * @param tables the project's migration tool's history tables, as {@code schema.table}
     * @throws MigrationException when the history cannot be read
     */
    public MigrationHistory history(List<String> tables) {
        return MigrationHistory.read(connection.connection(), tables);
    }

    /**
     * The migrations that the database's own history contains, in their order; empty without a history that the role may
     * read.
     *
     * @param source what the database was read as
     */
    public List<AppliedMigration> recorded(Source source) {
        List<String> tables =
                source.known().map(known -> historyTables(known.catalog())).orElse(List.of());
        try {
            return tables.isEmpty() ? List.of() : history(tables).applied();
        } catch (MigrationException notReadable) {
            return List.of();
        }
    }

    private List<String> historyTables(Catalog catalog) {
        String configured = session.project().flyway().getOrDefault("table", "flyway_schema_history");
        Set<String> names = Set.of(configured.toLowerCase(Locale.ROOT), "databasechangelog");
        return catalog.schemas().stream()
                .flatMap(schema -> schema.tables().stream()
                        .filter(table -> names.contains(table.name().toLowerCase(Locale.ROOT)))
                        .map(table -> schema.name() + "." + table.name()))
                .toList();
    }
}
