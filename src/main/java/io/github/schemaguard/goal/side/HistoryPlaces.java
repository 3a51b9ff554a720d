package io.github.schemaguard.goal.side;

import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.migrations.history.MigrationHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the project's migration tool keeps its history in a live database, by the configuration of the tool's Maven plugin.
 * Anybody who may create tables can create another one of the same name in another schema.
 */
record HistoryPlaces(Project project, String defaultSchema) {

    Optional<MigrationHistory> in(MigrationHistories histories) {
        List<String> configured = new ArrayList<>();
        first(project.flyway(), "defaultSchema", "schemas").ifPresent(configured::add);
        first(project.liquibase(), "liquibaseSchemaName", "defaultSchemaName").ifPresent(configured::add);
        boolean decided = !configured.isEmpty();
        return histories.find(
                new TreeSet<>(List.of(
                        lower(first(project.flyway(), "table").orElse("flyway_schema_history")),
                        lower(first(project.liquibase(), "databaseChangeLogTableName")
                                .orElse("databasechangelog")))),
                decided ? configured : List.of(defaultSchema),
                // The application's framework may name another schema, and reads its configuration only in a JVM of its
                // own.
                !decided);
    }

    /** The first of these settings that is there; of a list its first entry. */
    private static Optional<String> first(Map<String, String> settings, String... names) {
        for (String name : names) {
            String value = settings.getOrDefault(name, "").split(",", 2)[0].strip();
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
