package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.migrations.MigrationRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The project's settings of Flyway by Flyway's own names ({@code flyway.locations}), from {@code flyway.conf}, {@code
 * flyway.toml} and the flyway-maven-plugin; later ones take precedence. All take precedence over the configuration of Spring
 * Boot, Quarkus or Micronaut, which the framework itself reads in the fork.
 */
final class FlywaySettings {
    /** Settings of the database, which the plugin sets, and settings that Flyway's configuration map does not know. */
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

    static Map<String, String> of(MigrationRequest request, ForkReads reads) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        for (String directory : List.of("", "conf", "src/main/resources")) {
            Path place = request.baseDirectory().resolve(directory);
            read(place.resolve("flyway.conf"), settings, reads);
            read(place.resolve("flyway.toml"), settings, reads);
        }
        String configured = request.flywaySettings().getOrDefault("configFiles", "");
        for (String file : configured.isBlank() ? new String[0] : configured.split(",", -1)) {
            read(request.baseDirectory().resolve(file.strip()), settings, reads);
        }
        new TreeMap<>(request.flywaySettings())
                .forEach((key, value) -> put(settings, key.startsWith("flyway.") ? flyway(key) : key, value));
        return settings;
    }

    private static void read(Path file, Map<String, String> settings, ForkReads reads) throws IOException {
        reads.add(file);
        if (file.toString().endsWith(".toml")) {
            FlywayToml.read(file).forEach((name, value) -> put(settings, name, value));
        } else {
            PropertiesFile.read(file).forEach((key, value) -> put(settings, flyway(key), value));
        }
    }

    private static void put(Map<String, String> settings, @Nullable String name, String value) {
        if (name != null && !NOT_TAKEN.contains(name) && !name.startsWith("environments.")) {
            settings.put("flyway." + name, value);
        }
    }

    private static @Nullable String flyway(String key) {
        return key.startsWith("flyway.") ? key.substring("flyway.".length()) : null;
    }
}
