package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.application.fork.FrameworkConfiguration;
import io.github.schemaguard.application.fork.FrameworkDatasource;
import io.github.schemaguard.application.fork.MicronautConfiguration;
import io.github.schemaguard.application.fork.QuarkusConfiguration;
import io.github.schemaguard.application.fork.SessionSchemas;
import io.github.schemaguard.application.fork.SpringConfiguration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Spring Boot, Quarkus or Micronaut configures for Flyway and Liquibase, by the tools' own names; empty without one of
 * them on the class path.
 *
 * @see <a href="https://docs.spring.io/spring-boot/how-to/data-initialization.html">Database Initialization</a>
 * @see <a href="https://quarkus.io/guides/flyway">Quarkus: Using Flyway</a>
 * @see <a href="https://micronaut-projects.github.io/micronaut-flyway/latest/guide/">Micronaut Flyway</a>
 */
final class FrameworkMigrationSettings {
    private static final Set<String> NOT_FLYWAYS = Set.of(
            "enabled",
            "active",
            "async",
            "url",
            "jdbcUrl",
            "user",
            "username",
            "password",
            "driverClassName",
            "licenseKey",
            "connectRetries",
            "connectRetriesInterval",
            "jdbcProperties",
            "kerberosConfigFile",
            "failOnMissingLocations",
            "migrateAtStart",
            "cleanAtStart",
            "repairAtStart",
            "validateAtStart",
            "baselineAtStart",
            "cleanSchema");

    private FrameworkMigrationSettings() {}

    /** Flyway's settings, with {@code flyway.} in front: {@code flyway.baselineOnMigrate}. */
    static Map<String, String> flyway() throws ReflectiveOperationException {
        Map<String, String> settings = new TreeMap<>();
        find("flyway").forEach((key, value) -> {
            String name = flywayName(key);
            if (!name.isEmpty()) {
                settings.put("flyway." + name, value.replace("{vendor}", "postgresql"));
            }
        });
        return settings;
    }

    /** Whether each module of the application has migrations of its own, which its framework applies one by one. */
    static boolean modules() throws ReflectiveOperationException {
        FrameworkConfiguration spring = SpringConfiguration.find();
        if (spring != null) {
            return Boolean.parseBoolean(spring.value("spring.modulith.runtime.flyway-enabled"));
        }
        FrameworkConfiguration quarkus = QuarkusConfiguration.find();
        return quarkus != null && Boolean.parseBoolean(quarkus.value("quarkus.modulith.flyway.enabled"));
    }

    /** Liquibase's settings: {@code changelogFile}, {@code contexts}, {@code parameter.*}. */
    static Map<String, String> liquibase() throws ReflectiveOperationException {
        Map<String, String> settings = new TreeMap<>();
        find("liquibase").forEach((key, value) -> {
            String name = camel(key);
            if (name.matches("(?:parameters|changeLogParameters)\\..+")) {
                settings.put("parameter." + unquoted(key.substring(key.indexOf('.') + 1)), value);
                return;
            }
            switch (name) {
                case "changeLog" -> settings.put("changelogFile", value);
                case "labels" -> settings.put("labelFilter", value);
                case "defaultSchemaName" -> settings.put("defaultSchema", value);
                case "liquibaseSchemaName" -> settings.put("liquibaseSchema", value);
                case "databaseChangeLogTableName", "databaseChangeLogTable" -> settings.put("historyTable", value);
                case "databaseChangeLogLockTableName", "databaseChangeLogLockTable" -> settings.put("lockTable", value);
                case "contexts", "labelFilter", "defaultSchema", "liquibaseSchema" -> settings.put(name, value);
                default -> {}
            }
        });
        return settings;
    }

    /**
     * The schemas that the sessions of {@code flyway} or {@code liquibase} search, as in {@code SET search_path}: those of the
     * application's datasource, unless the tool has a URL or a role of its own. Empty when the configuration does not show them
     * or leaves them to the server, or when the application does not run the tool.
     */
    static String searchPath(String tool) throws ReflectiveOperationException {
        Map<String, String> settings = new TreeMap<>();
        find(tool).forEach((key, value) -> settings.put(camel(key), value));
        if ("false".equals(settings.get("enabled")) || "false".equals(settings.get("active"))) {
            // Then something else runs the migrations, with a connection that nobody knows.
            return "";
        }
        String url = settings.getOrDefault("url", settings.get("jdbcUrl"));
        if (url != null) {
            return SessionSchemas.inUrl(url);
        }
        if (settings.containsKey("user") || settings.containsKey("username")) {
            FrameworkDatasource datasource = FrameworkDatasource.find();
            String shared = datasource == null ? null : datasource.value(datasource.urlName());
            return shared == null ? "" : SessionSchemas.inUrl(shared);
        }
        String found = SessionSchemas.find();
        return found == null ? "" : found;
    }

    /** The settings of the framework on the class path, with lists joined by commas. */
    private static Map<String, String> find(String tool) throws ReflectiveOperationException {
        FrameworkConfiguration spring = SpringConfiguration.find();
        if (spring != null) {
            return joined(spring.under("spring." + tool));
        }
        FrameworkConfiguration quarkus = QuarkusConfiguration.find();
        if (quarkus != null) {
            return joined(quarkus.under("quarkus." + tool));
        }
        FrameworkConfiguration micronaut = MicronautConfiguration.find();
        return micronaut == null ? Map.of() : joined(micronaut.under(tool + ".datasources.default"));
    }

    private static Map<String, String> joined(Map<String, String> elements) {
        Map<String, String> settings = new TreeMap<>();
        elements.forEach((key, value) -> settings.merge(
                withoutIndex(key), value, (first, second) -> first + (key.startsWith("init") ? ";" : ",") + second));
        return settings;
    }

    /** A YAML list arrives as {@code locations.0}, {@code locations.1}; Flyway and Liquibase want one value with commas. */
    private static String withoutIndex(String key) {
        boolean named = key.contains("placeholders.") || key.contains("arameters.");
        return named ? key : key.replaceFirst("(?:\\[\\d+]|\\.\\d+)$", "");
    }

    /** Flyway's name of a setting; empty for settings of the database, which the plugin sets, and of the framework only. */
    private static String flywayName(String key) {
        if (key.startsWith("placeholders.")) {
            return unquoted(key);
        }
        String name = camel(key);
        // Settings of another, named data source begin with its name.
        boolean ofAnother = name.contains(".") && !name.startsWith("postgresql.");
        if (ofAnother || NOT_FLYWAYS.contains(name)) {
            return "";
        }
        return switch (name) {
            case "initSqls" -> "initSql";
            case "postgresql.transactionalLock" -> "postgresql.transactional.lock";
            default -> name;
        };
    }

    /** Quarkus' keys of maps may be quoted: {@code placeholders."kind"}. */
    private static String unquoted(String key) {
        return key.replace("\"", "");
    }

    private static String camel(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split("-", -1)) {
            name.append(
                    name.length() == 0 || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
