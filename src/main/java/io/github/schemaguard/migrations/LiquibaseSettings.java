package io.github.schemaguard.migrations;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The liquibase-maven-plugin's configuration by the names that the fork takes; a framework's is read there. */
final class LiquibaseSettings {
    private static final Set<String> TAKEN = Set.of("contexts", "labelFilter");

    private LiquibaseSettings() {}

    static Map<String, String> of(MigrationRequest request) {
        Map<String, String> settings = new TreeMap<>();
        new TreeMap<>(request.liquibaseSettings()).forEach((key, value) -> {
            switch (key) {
                case "changeLogFile" -> settings.put("changelogFile", value);
                case "defaultSchemaName" -> settings.put("defaultSchema", value);
                case "labels" -> settings.put("labelFilter", value);
                default -> {
                    if (TAKEN.contains(key) || key.startsWith("parameter.")) {
                        settings.put(key, value);
                    }
                }
            }
        });
        return settings;
    }
}
