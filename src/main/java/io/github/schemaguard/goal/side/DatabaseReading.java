package io.github.schemaguard.goal.side;

import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.source.Source;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What reading the database came to.
 *
 * @param source the catalog, or why there is none
 * @param migrations those that made the scratch database, or that a live one's history names where it was asked for
 * @param historyTables the migration tool's own tables as {@code schema.table}: no part of the project's schema
 * @param notes what the user should know of how it was found, each a sentence
 */
public record DatabaseReading(
        Source source, List<AppliedMigration> migrations, List<String> historyTables, List<String> notes) {
    static DatabaseReading unreadable(String description, @Nullable String reason) {
        return new DatabaseReading(
                new Source.Unreadable(description, String.valueOf(reason)), List.of(), List.of(), List.of());
    }

    public DatabaseReading {
        migrations = List.copyOf(migrations);
        historyTables = List.copyOf(historyTables);
        notes = List.copyOf(notes);
    }

    /** The same, with more to tell. */
    DatabaseReading withNotes(List<String> more) {
        return new DatabaseReading(
                source,
                migrations,
                historyTables,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    /** The same with these migrations. */
    public DatabaseReading withMigrations(List<AppliedMigration> recorded) {
        return new DatabaseReading(source, recorded, historyTables, notes);
    }

    /** The same with another source. */
    public DatabaseReading with(Source instead) {
        return new DatabaseReading(instead, migrations, historyTables, notes);
    }
}
