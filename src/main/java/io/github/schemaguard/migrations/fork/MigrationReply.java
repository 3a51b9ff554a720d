package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.migrations.AppliedMigration;
import java.util.List;

/** The fork's one reply. */
public sealed interface MigrationReply {
    /**
     * All migrations are applied.
     *
     * @param migrations that the database has now, in the order of application
     * @param historyTables the tool's own tables as {@code schema.table}
     * @param notes sentences for the log
     * @param locations where the tool looked for migrations
     * @param ignoredFiles files there that look like migrations and are none to the tool: names of resources, or absolute
     *     paths
     */
    record Migrated(
            List<AppliedMigration> migrations,
            List<String> historyTables,
            List<String> notes,
            List<String> locations,
            List<String> ignoredFiles)
            implements MigrationReply {
        public Migrated {
            migrations = List.copyOf(migrations);
            historyTables = List.copyOf(historyTables);
            notes = List.copyOf(notes);
            locations = List.copyOf(locations);
            ignoredFiles = List.copyOf(ignoredFiles);
        }
    }

    /** A migration failed. */
    record Failed(FailureReport report) implements MigrationReply {}
}
