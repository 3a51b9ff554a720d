package io.github.schemaguard.migrations;

import io.github.schemaguard.model.fact.RecordCopy;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result of applying a project's migrations. A failing migration is a {@link MigrationException} instead. */
public sealed interface MigrationOutcome {
    /**
     * All migrations are applied.
     *
     * @param tool {@code Flyway}, {@code Liquibase}, {@code SQL files} or {@code none}
     * @param toolVersion the tool's version; null without one
     * @param migrations in the order of application
     * @param historyTables the tool's own tables as {@code schema.table}: no part of the project's schema
     * @param notes sentences for the log about what the plugin did for the project
     * @param ignoredFiles files beside the migrations that look like one and are none to the tool: names of resources, or
     *     absolute paths
     */
    record Applied(
            String tool,
            @Nullable String toolVersion,
            List<AppliedMigration> migrations,
            List<String> historyTables,
            List<String> notes,
            List<String> ignoredFiles)
            implements MigrationOutcome {
        public Applied {
            ignoredFiles = List.copyOf(ignoredFiles);
            migrations = List.copyOf(migrations);
            historyTables = List.copyOf(historyTables);
            notes = List.copyOf(notes);
        }

        /** The same with more notes. */
        public Applied withNotes(List<String> more) {
            return RecordCopy.with(
                    this, "notes", Stream.concat(notes.stream(), more.stream()).toList());
        }

        /** For the log: {@code Flyway 11.20.3, 14 migrations, the last V14__add_orders.sql}. */
        public String summary() {
            String name = toolVersion == null ? tool : tool + " " + toolVersion;
            return switch (migrations.size()) {
                case 0 -> name + ", no migrations";
                case 1 -> name + ", 1 migration, " + migrations.get(0).script();
                default ->
                    name + ", " + migrations.size() + " migrations, the last "
                            + migrations.get(migrations.size() - 1).script();
            };
        }
    }

    /**
     * The project has no migrations in the usual places, and the database is unchanged.
     *
     * @param lookedAt each place, for people; never empty
     * @param candidates values of {@code schema.migrations} that name files elsewhere in the project
     */
    record NothingFound(List<String> lookedAt, List<String> candidates) implements MigrationOutcome {
        public NothingFound {
            lookedAt = List.copyOf(Objects.requireNonNull(lookedAt, "lookedAt"));
            candidates = List.copyOf(candidates);
        }

        /** Nothing was found anywhere in the project. */
        public NothingFound(List<String> lookedAt) {
            this(lookedAt, List.of());
        }

        /** What to set, to follow another sentence. */
        public String advice() {
            return "set schema.migrations to where the migrations are"
                    + (candidates.isEmpty()
                            ? ""
                            : ", such as -Dschema.migrations=" + String.join(" or -Dschema.migrations=", candidates));
        }

        /** For people: {@code no migrations found: looked at …}. */
        public String reason() {
            return "no migrations found: looked at " + String.join(", ", lookedAt);
        }
    }
}
