package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.migrations.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A migration tool's configuration in a properties file. */
final class PropertiesFile {
    private PropertiesFile() {}

    /**
     * The settings; empty when the file does not exist.
     *
     * @throws MigrationException when it is not a properties file
     */
    static Map<String, String> read(Path file) throws IOException {
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
