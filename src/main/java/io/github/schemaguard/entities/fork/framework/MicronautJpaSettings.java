package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.application.fork.MicronautConfiguration;
import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.Tenancy;
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
    private static final AssumedNaming MICRONAUT_DEFAULT =
            AssumedNaming.ofFramework("Micronaut Data's naming strategy was assumed, because no setting names one");
    private static final String SEQUENCES = "hibernate.id.db_structure_naming_strategy";

    /** Of Micronaut Data, and of Micronaut SQL's persistence units. */
    private static final List<String> MULTI_TENANCY =
            List.of("micronaut.data.multi-tenancy.mode", "jpa.default.multi-tenancy");

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
        AssumedNaming naming = addDefaultsOfMicronautData(settings, notes);
        Tenancy tenancy = tenancy(configuration);
        return settings.isEmpty() && tenancy.isUnknown()
                ? FrameworkJpaSettings.NONE
                : new FrameworkJpaSettings(settings, List.of(), naming, tenancy);
    }

    private static Tenancy tenancy(MicronautConfiguration configuration) {
        Tenancy tenancy = Tenancy.NONE;
        for (String setting : MULTI_TENANCY) {
            tenancy = tenancy.or(Tenancy.ofStrategy(setting, configuration.value(setting)));
        }
        return tenancy;
    }

    private static AssumedNaming addDefaultsOfMicronautData(Map<String, String> settings, List<String> notes) {
        for (String strategy : NAMING_STRATEGIES) {
            if (isPresent(strategy)) {
                boolean assumed = settings.putIfAbsent(AssumedNaming.PHYSICAL, strategy) == null;
                if (assumed) {
                    notes.add("Micronaut Data's naming strategy (" + AssumedNaming.PHYSICAL + " is not set)");
                }
                settings.putIfAbsent(SEQUENCES, "legacy");
                return assumed && !settings.containsKey(AssumedNaming.IMPLICIT)
                        ? MICRONAUT_DEFAULT
                        : AssumedNaming.NONE;
            }
        }
        return AssumedNaming.NONE;
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
