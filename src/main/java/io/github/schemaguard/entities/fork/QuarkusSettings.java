package io.github.schemaguard.entities.fork;

import io.github.schemaguard.application.fork.QuarkusConfiguration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Quarkus would tell Hibernate: {@code quarkus.hibernate-orm.*} of the default persistence unit.
 *
 * @see <a href="https://quarkus.io/guides/hibernate-orm">Quarkus: Using Hibernate ORM</a>
 */
final class QuarkusSettings {
    private static final String PREFIX = "quarkus.hibernate-orm";
    private static final String UNSUPPORTED = "unsupported-properties.";

    /** Quarkus' names and Hibernate's. */
    private static final Map<String, String> NAMES = Map.of(
            "physical-naming-strategy", "hibernate.physical_naming_strategy",
            "implicit-naming-strategy", "hibernate.implicit_naming_strategy",
            "database.default-schema", "hibernate.default_schema",
            "database.default-catalog", "hibernate.default_catalog",
            "database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers",
            "mapping.timezone.default-storage", "hibernate.timezone.default_storage",
            "mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred",
            "metadata-builder-contributor", "hibernate.metadata_builder_contributor",
            "dialect", "hibernate.dialect");

    private QuarkusSettings() {}

    static FrameworkSettings read(Answer answer) throws ReflectiveOperationException {
        QuarkusConfiguration configuration = QuarkusConfiguration.find();
        Map<String, String> quarkus = configuration == null ? Map.of() : configuration.under(PREFIX);
        if (quarkus.isEmpty()) {
            return FrameworkSettings.NONE;
        }
        Map<String, String> settings = new TreeMap<>();
        quarkus.forEach((key, value) -> {
            if (key.startsWith(UNSUPPORTED)) {
                settings.put(key.substring(UNSUPPORTED.length()).replace("\"", ""), value);
            } else if (key.equals("quote-identifiers.strategy")) {
                settings.put("hibernate.globally_quoted_identifiers", String.valueOf(value.equals("all")));
            } else if (NAMES.containsKey(key)) {
                settings.put(NAMES.get(key), value);
            }
        });
        answer.note("Quarkus' settings (" + PREFIX + ".*)");
        return new FrameworkSettings(settings, List.of());
    }
}
