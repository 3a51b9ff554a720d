package io.github.schemaguard.goal.side;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.CatalogReadException;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a database.
 *
 * @param source the catalog, or why there is none
 * @param migrations those that created the scratch database, or those in a live database's history
 * @param historyTables the migration tool's own tables as {@code schema.table}; they are not part of the project's schema
 * @param histories those of a live database; none of a scratch database
 * @param ignoredFiles files beside the migrations that the tool passes over: names of resources, or absolute paths; empty
 *     for a live database
 * @param notes what the user should know about how it was read, each a sentence
 */
public record DatabaseReading(
        Source source,
        List<AppliedMigration> migrations,
        List<String> historyTables,
        MigrationHistories histories,
        List<String> ignoredFiles,
        List<String> notes) {
    static DatabaseReading unreadable(String description, @Nullable String reason) {
        return new DatabaseReading(
                new Source.Unreadable(description, String.valueOf(reason)),
                List.of(),
                List.of(),
                MigrationHistories.NONE,
                List.of(),
                List.of());
    }

    /** Reads the chosen schemas of a connected database. */
    static Source source(String description, ReadOnlySession connection, DatabaseChoice choice, StepListener steps) {
        return source(description, choice, steps, schemas -> PostgresReader.read(connection, schemas));
    }

    /** The same in the snapshot of the connection's transaction, if possible. */
    static Source resumed(String description, ReadOnlySession connection, DatabaseChoice choice, StepListener steps) {
        return source(description, choice, steps, schemas -> PostgresReader.resume(connection, schemas));
    }

    private static Source source(
            String description, DatabaseChoice choice, StepListener steps, Function<SchemaSelection, Catalog> reading) {
        try {
            Catalog catalog =
                    steps.run("reading the database", () -> reading.apply(new SchemaSelection(choice.schemas())));
            return new Source.Known(description, catalog, Coverage.everything());
        } catch (CatalogReadException e) {
            return new Source.Unreadable(description, String.valueOf(e.getMessage()));
        }
    }

    public DatabaseReading {
        migrations = List.copyOf(migrations);
        historyTables = List.copyOf(historyTables);
        ignoredFiles = List.copyOf(ignoredFiles);
        notes = List.copyOf(notes);
    }

    /** The same with more notes. */
    DatabaseReading withNotes(List<String> more) {
        return new DatabaseReading(
                source,
                migrations,
                historyTables,
                histories,
                ignoredFiles,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    /** The same with another source. */
    public DatabaseReading with(Source instead) {
        return new DatabaseReading(instead, migrations, historyTables, histories, ignoredFiles, notes);
    }
}
