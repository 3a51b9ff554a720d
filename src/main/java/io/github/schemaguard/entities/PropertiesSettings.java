package io.github.schemaguard.entities;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Hibernate settings in a Quarkus or Micronaut module's {@code application.properties}, as built for production.
 *
 * @see <a href="https://quarkus.io/guides/hibernate-orm">Quarkus: Using Hibernate ORM</a>
 */
record PropertiesSettings(EntityRequest request) {
    private static final String FILE = "application.properties";
    private static final String QUARKUS = "quarkus.hibernate-orm.";
    private static final String UNSUPPORTED = "unsupported-properties.";
    private static final String MICRONAUT = "jpa.default.properties.";

    /** Quarkus' names and Hibernate's. */
    private static final Map<String, String> NAMES = Map.of(
            "physical-naming-strategy", "hibernate.physical_naming_strategy",
            "implicit-naming-strategy", "hibernate.implicit_naming_strategy",
            "database.default-schema", "hibernate.default_schema",
            "database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers",
            "mapping.timezone.default-storage", "hibernate.timezone.default_storage",
            "mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred",
            "dialect", "hibernate.dialect");

    Map<String, String> read() throws IOException {
        if (!ClassPath.has(request.output(), FILE)) {
            return Map.of();
        }
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(ClassPath.read(request.output(), FILE)));
        Map<String, String> all = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
        Map<String, String> settings = new LinkedHashMap<>();
        all.forEach((key, value) -> add(key, value, settings));
        // The production profile wins over what holds for every profile.
        all.forEach((key, value) -> {
            if (key.startsWith("%prod.")) {
                add(key.substring("%prod.".length()), value, settings);
            }
        });
        return settings;
    }

    private static void add(String key, String value, Map<String, String> settings) {
        if (key.startsWith(MICRONAUT)) {
            settings.put(key.substring(MICRONAUT.length()), value);
        } else if (key.startsWith(QUARKUS)) {
            String name = key.substring(QUARKUS.length());
            if (name.startsWith(UNSUPPORTED)) {
                settings.put(name.substring(UNSUPPORTED.length()).replace("\"", ""), value);
            } else if (name.equals("quote-identifiers.strategy")) {
                settings.put("hibernate.globally_quoted_identifiers", String.valueOf(value.equals("all")));
            } else if (NAMES.containsKey(name)) {
                settings.put(NAMES.get(name), value);
            }
        }
    }
}
