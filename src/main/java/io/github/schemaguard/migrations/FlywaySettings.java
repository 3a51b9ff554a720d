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
 * Flyway's settings as the project keeps them, by Flyway's own names ({@code flyway.locations}); later ones win:
 * {@code flyway.conf}, the flyway-maven-plugin. What Spring Boot, Quarkus or Micronaut say is read in the fork, by the
 * framework itself, and loses against these.
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
            "licenseKey");

    private FlywaySettings() {}

    static Map<String, String> of(MigrationRequest request) throws IOException {
        Map<String, String> settings = new TreeMap<>();
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
