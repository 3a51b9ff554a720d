package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.application.fork.MicronautConfiguration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Micronaut configures for Hibernate: the properties of the default persistence unit, and where these say nothing, what
 * Micronaut Data sets in code.
 *
 * @see <a href="https://micronaut-projects.github.io/micronaut-sql/latest/guide/#hibernate">Micronaut SQL: Hibernate</a>
 */
final class MicronautJpaSettings {
    private static final String PREFIX = "jpa.default.properties";
    private static final String NAMING = "hibernate.physical_naming_strategy";
    private static final String SEQUENCES = "hibernate.id.db_structure_naming_strategy";

    /** Micronaut Data's own strategy, for Hibernate 5, and for Hibernate 6 beside it in Micronaut 3. */
    private static final List<String> NAMING_STRATEGIES = List.of(
            "io.micronaut.data.hibernate.naming.DefaultPhysicalNamingStrategy",
            "io.micronaut.data.hibernate6.naming.DefaultPhysicalNamingStrategy");

    private MicronautJpaSettings() {}

    static FrameworkJpaSettings read(List<String> notes) throws ReflectiveOperationException {
        MicronautConfiguration configuration = MicronautConfiguration.find();
        if (configuration == null) {
            return FrameworkJpaSettings.NONE;
        }
        Map<String, String> settings = new TreeMap<>(configuration.under(PREFIX));
        if (!settings.isEmpty()) {
            notes.add("Micronaut's settings (" + PREFIX + ".*)");
        }
        addDefaultsOfMicronautData(settings, notes);
        return settings.isEmpty() ? FrameworkJpaSettings.NONE : new FrameworkJpaSettings(settings, List.of());
    }

    private static void addDefaultsOfMicronautData(Map<String, String> settings, List<String> notes) {
        for (String strategy : NAMING_STRATEGIES) {
            if (isPresent(strategy)) {
                if (settings.putIfAbsent(NAMING, strategy) == null) {
                    notes.add("Micronaut Data's naming strategy (" + NAMING + " is not set)");
                }
                settings.putIfAbsent(SEQUENCES, "legacy");
                return;
            }
        }
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, MicronautJpaSettings.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
