package io.github.schemaguard.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's settings as the project keeps them, by Flyway's own names ({@code flyway.locations}); later ones win: Quarkus'
 * {@code application.properties}, {@code flyway.conf}, the flyway-maven-plugin. Spring Boot's are read in the fork, by
 * Spring Boot itself, and lose against these.
 */
final class FlywaySettings {
    /** Where the database is and how to reach it is ours to say; the rest is not known to Flyway's configuration map. */
    private static final Set<String> NOT_TAKEN = Set.of(
            "url",
            "user",
            "password",
            "driver",
            "serverId",
            "configFiles",
            "configFileEncoding",
            "workingDirectory",
            "connectRetries",
            "connectRetriesInterval",
            "environment",
            "skip",
            "licenseKey",
            "enabled",
            "active",
            "migrateAtStart",
            "cleanAtStart",
            "repairAtStart",
            "validateAtStart",
            "baselineAtStart");

    private FlywaySettings() {}

    static Map<String, String> of(MigrationRequest request, Path output) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        Map<String, String> application = properties(output.resolve("application.properties"));
        for (String prefix : List.of("quarkus.flyway.", "%prod.quarkus.flyway.")) {
            application.forEach((key, value) -> put(settings, quarkus(key, prefix), value));
        }
        for (String file : List.of("flyway.conf", "conf/flyway.conf", "src/main/resources/flyway.conf")) {
            properties(request.baseDirectory().resolve(file))
                    .forEach((key, value) -> put(settings, flyway(key), value));
        }
        String configured = request.flywaySettings().getOrDefault("configFiles", "");
        for (String file : configured.isBlank() ? new String[0] : configured.split(",", -1)) {
            properties(request.baseDirectory().resolve(file.strip()))
                    .forEach((key, value) -> put(settings, flyway(key), value));
        }
        new TreeMap<>(request.flywaySettings())
                .forEach((key, value) -> put(settings, key.startsWith("flyway.") ? flyway(key) : key, value));
        return settings;
    }

    private static void put(Map<String, String> settings, @Nullable String name, String value) {
        if (name != null && !NOT_TAKEN.contains(name) && !name.startsWith("environments.")) {
            settings.put("flyway." + name, value);
        }
    }

    private static @Nullable String flyway(String key) {
        return key.startsWith("flyway.") ? key.substring("flyway.".length()) : null;
    }

    /** {@code quarkus.flyway.baseline-on-migrate} is Flyway's {@code baselineOnMigrate}; build profiles but prod are not asked. */
    private static @Nullable String quarkus(String key, String prefix) {
        if (!key.startsWith(prefix)) {
            return null;
        }
        String name = key.substring(prefix.length());
        if (name.startsWith("placeholders.")) {
            return name.replace("\"", "");
        }
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("-", -1)) {
            camel.append(
                    camel.length() == 0 || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    private static Map<String, String> properties(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IllegalArgumentException malformed) {
            throw new MigrationException(file + " is not a properties file: " + malformed.getMessage());
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> sorted.put(name, properties.getProperty(name)));
        return sorted;
    }
}
