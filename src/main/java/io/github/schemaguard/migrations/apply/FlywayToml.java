package io.github.schemaguard.migrations.apply;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.schemaguard.migrations.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Flyway's newer configuration file: the settings in {@code [flyway]} and the tables below it, by Flyway's names elsewhere.
 * Of the environment only its schemas are used.
 */
final class FlywayToml {
    private static final TomlMapper MAPPER = new TomlMapper();

    private FlywayToml() {}

    /**
     * The settings, {@code placeholders.name} and the like; lists with commas. Empty when there is no such file.
     *
     * @throws MigrationException when it is not TOML, naming the line
     */
    static Map<String, String> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(Files.readString(file));
        } catch (JacksonException malformed) {
            // Without the text itself, which may be a password.
            throw new MigrationException(file + " is not TOML"
                    + (malformed.getLocation() == null
                            ? ""
                            : ": see line " + malformed.getLocation().getLineNr()));
        }
        Map<String, String> settings = new TreeMap<>();
        JsonNode flyway = root.path("flyway");
        String environment = flyway.path("environment").asText("default");
        flatten("schemas", root.path("environments").path(environment).path("schemas"), settings);
        flyway.properties().forEach(entry -> flatten(entry.getKey(), entry.getValue(), settings));
        return settings;
    }

    private static void flatten(String name, JsonNode value, Map<String, String> settings) {
        if (value.isObject()) {
            value.properties().forEach(entry -> flatten(name + "." + entry.getKey(), entry.getValue(), settings));
        } else if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item.asText()));
            settings.put(name, String.join(",", items));
        } else if (value.isValueNode()) {
            settings.put(name, value.asText());
        }
    }
}
