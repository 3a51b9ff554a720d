package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.migrations.MigrationRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings of the liquibase-maven-plugin and of {@code liquibase.properties}, by the names that the fork takes. The
 * framework itself reads its configuration in the fork.
 */
final class LiquibaseSettings {
    private static final Set<String> TAKEN = Set.of("contexts", "labelFilter");

    private static final Pattern KEBAB = Pattern.compile("-([a-z])");

    private LiquibaseSettings() {}

    static ToolSettings of(MigrationRequest request, ForkReads reads) throws IOException {
        Map<String, String> plugin = request.liquibaseSettings();
        Map<String, String> file = new TreeMap<>();
        for (String name : List.of(
                "liquibase.properties",
                "src/main/resources/liquibase.properties",
                plugin.getOrDefault("propertyFile", "liquibase.properties"))) {
            reads.add(request.baseDirectory().resolve(name));
            PropertiesFile.read(request.baseDirectory().resolve(name))
                    .forEach((key, value) -> file.put(parameter(key), value));
        }
        Map<String, String> settings = taken(plugin);
        Map<String, String> fromFile = taken(file);
        if (Boolean.parseBoolean(plugin.get("propertyFileWillOverride"))) {
            settings.putAll(fromFile);
            return new ToolSettings(settings, Map.of());
        }
        return new ToolSettings(settings, fromFile);
    }

    /** {@code liquibase.command.changelog-file}, {@code changelog-file} and {@code changelogFile} are the same. */
    private static String parameter(String key) {
        String name = key.replaceFirst("^liquibase\\.(command\\.)?", "");
        if (name.startsWith("parameter.")) {
            return name;
        }
        return KEBAB.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> taken(Map<String, String> configured) {
        Map<String, String> settings = new TreeMap<>();
        new TreeMap<>(configured).forEach((key, value) -> {
            switch (key) {
                case "changeLogFile", "changelogFile" -> settings.put("changelogFile", value);
                case "contextFilter" -> settings.put("contexts", value);
                case "defaultSchemaName" -> settings.put("defaultSchema", value);
                case "labels" -> settings.put("labelFilter", value);
                case "liquibaseSchemaName" -> settings.put("liquibaseSchema", value);
                case "databaseChangeLogTableName", "databaseChangelogTableName" -> settings.put("historyTable", value);
                case "databaseChangeLogLockTableName", "databaseChangelogLockTableName" ->
                    settings.put("lockTable", value);
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
