package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.application.fork.QuarkusConfiguration;
import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Quarkus configures for Hibernate, for one persistence unit.
 *
 * @param keys below {@code quarkus.hibernate-orm}, or below the unit's name there, without this prefix
 * @see <a href="https://quarkus.io/guides/hibernate-orm">Quarkus: Using Hibernate ORM</a>
 */
record QuarkusJpaSettings(Map<String, String> keys) {
    private static final String PREFIX = "quarkus.hibernate-orm";
    /** For the log: where the settings come from. */
    static final String NOTE = "Quarkus' settings (" + PREFIX + ".*)";

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String UNSUPPORTED = "unsupported-properties.";
    private static final String MULTITENANT = "multitenant";
    private static final String NO_FILE = "no-file";

    /** Hibernate's names by Quarkus' names. */
    private static final Map<String, String> NAMES = Map.of(
            "physical-naming-strategy", PHYSICAL,
            "implicit-naming-strategy", "hibernate.implicit_naming_strategy",
            "database.default-schema", "hibernate.default_schema",
            "database.default-catalog", "hibernate.default_catalog",
            "database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers",
            "mapping.timezone.default-storage", "hibernate.timezone.default_storage",
            "mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred",
            "metadata-builder-contributor", "hibernate.metadata_builder_contributor",
            "dialect", "hibernate.dialect");

    QuarkusJpaSettings {
        keys = new TreeMap<>(keys);
    }

    /** The settings of all units; empty without Quarkus. */
    static QuarkusJpaSettings ofAllUnits() throws ReflectiveOperationException {
        QuarkusConfiguration configuration = QuarkusConfiguration.find();
        return new QuarkusJpaSettings(configuration == null ? Map.of() : configuration.under(PREFIX));
    }

    /** The settings of the default persistence unit when it is the only one. */
    static FrameworkJpaSettings read(List<String> notes) throws ReflectiveOperationException {
        QuarkusJpaSettings settings = ofAllUnits();
        if (settings.keys().isEmpty()) {
            return FrameworkJpaSettings.NONE;
        }
        FrameworkJpaSettings forHibernate = settings.forHibernate();
        String naming = forHibernate.settings().get(PHYSICAL);
        notes.add(naming == null ? NOTE : NOTE + ", naming strategy " + naming);
        return forHibernate;
    }

    /** The settings by Hibernate's names. */
    FrameworkJpaSettings forHibernate() {
        Map<String, String> settings = new TreeMap<>();
        keys.forEach((key, value) -> {
            if (key.startsWith(UNSUPPORTED)) {
                settings.put(key.substring(UNSUPPORTED.length()).replace("\"", ""), value);
            } else if (key.equals("quote-identifiers.strategy")) {
                settings.put("hibernate.globally_quoted_identifiers", String.valueOf(value.equals("all")));
            } else if (NAMES.containsKey(key)) {
                settings.put(NAMES.get(key), value);
            }
        });
        return new FrameworkJpaSettings(
                settings,
                list("mapping-files").stream()
                        .filter(file -> !file.equals(NO_FILE))
                        .toList(),
                AssumedNaming.NONE,
                Tenancy.ofStrategy(PREFIX + "." + MULTITENANT, value(MULTITENANT)));
    }

    @Nullable
    String value(String key) {
        return keys.get(key);
    }

    /** A list, written with commas or element by element; empty without one. */
    List<String> list(String key) {
        return keys.entrySet().stream()
                .filter(each -> each.getKey().equals(key) || each.getKey().startsWith(key + "["))
                .flatMap(each -> Stream.of(each.getValue().split(",", -1)))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }
}
