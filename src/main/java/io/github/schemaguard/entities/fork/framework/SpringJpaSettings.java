package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.application.fork.SpringConfiguration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Spring Boot's JPA support configures for Hibernate, read by Spring Boot itself: {@code spring.jpa.*} with profiles,
 * YAML, placeholders and relaxed names, and Boot's own naming strategies. Beans that adjust Hibernate in code are ignored.
 *
 * @see <a href="https://docs.spring.io/spring-boot/how-to/data-access.html">Data Access</a>
 */
final class SpringJpaSettings {
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";

    /** Of Boot 4, then of all earlier versions. */
    private static final List<String> IMPLICIT_STRATEGIES = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");

    /** Of Boot 4, of Boot 2.6 to 3.5, of Boot up to 2.5. */
    private static final List<String> PHYSICAL_STRATEGIES = List.of(
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringPhysicalNamingStrategy");

    /** What Boot's settings take effect by: the factory of spring-orm, and Boot's auto-configuration, which uses it. */
    private static final String FACTORY = "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean";

    /** Of Boot 4, then of all earlier versions. */
    private static final List<String> AUTO_CONFIGURATIONS = List.of(
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration");

    /** Hibernate's names by Boot's own names. */
    private static final Map<String, String> NAMES = Map.of(
            "spring.jpa.hibernate.naming.implicit-strategy",
            IMPLICIT,
            "spring.jpa.hibernate.naming.physical-strategy",
            PHYSICAL,
            "spring.jpa.hibernate.use-new-id-generator-mappings",
            "hibernate.id.new_generator_mappings",
            "spring.jpa.database-platform",
            "hibernate.dialect");

    private SpringJpaSettings() {}

    /** The settings; none when Spring Boot's JPA support is not on the class path. */
    static FrameworkJpaSettings read(List<String> notes) throws ReflectiveOperationException {
        String implicit = firstPresent(IMPLICIT_STRATEGIES);
        if (implicit.isEmpty()) {
            return FrameworkJpaSettings.NONE;
        }
        if (firstPresent(List.of(FACTORY)).isEmpty()
                || firstPresent(AUTO_CONFIGURATIONS).isEmpty()) {
            notes.add("Spring Boot is on the class path without spring-orm or its auto-configuration:"
                    + " its settings and naming strategies do not apply to Hibernate");
            return FrameworkJpaSettings.NONE;
        }
        boolean four = implicit.equals(IMPLICIT_STRATEGIES.get(0));
        String physical =
                firstPresent(four ? PHYSICAL_STRATEGIES : PHYSICAL_STRATEGIES.subList(1, PHYSICAL_STRATEGIES.size()));
        Map<String, String> settings = new TreeMap<>();
        settings.put(IMPLICIT, implicit);
        if (!physical.isEmpty()) {
            settings.put(PHYSICAL, physical);
        }
        SpringConfiguration configuration = SpringConfiguration.find();
        List<String> mappingFiles = List.of();
        if (configuration != null) {
            settings.putAll(configuration.under("spring.jpa.properties"));
            NAMES.forEach((name, setting) -> {
                String value = configuration.value(name);
                if (value != null && !value.isBlank()) {
                    settings.put(setting, value);
                }
            });
            mappingFiles = configuration.list("spring.jpa.mapping-resources");
        }
        notes.add("Spring Boot's settings (spring.jpa.*), naming strategy " + settings.getOrDefault(PHYSICAL, "none"));
        return new FrameworkJpaSettings(settings, mappingFiles);
    }

    private static String firstPresent(List<String> classes) {
        for (String each : classes) {
            try {
                Class.forName(each, false, SpringJpaSettings.class.getClassLoader());
                return each;
            } catch (ClassNotFoundException | LinkageError next) {
                // the next one belongs to another version
            }
        }
        return "";
    }
}
