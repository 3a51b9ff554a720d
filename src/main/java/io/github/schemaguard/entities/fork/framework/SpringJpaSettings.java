package io.github.schemaguard.entities.fork.framework;

import static io.github.schemaguard.entities.AssumedNaming.IMPLICIT;
import static io.github.schemaguard.entities.AssumedNaming.PHYSICAL;

import io.github.schemaguard.application.fork.SpringConfiguration;
import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.Tenancy;
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

    private static final AssumedNaming BOOT_DEFAULT = AssumedNaming.ofFramework(
            "Spring Boot's default naming strategy was assumed, because no setting names one");

    private SpringJpaSettings() {}

    /** The settings; none when Spring Boot's JPA support is not on the class path. */
    static FrameworkJpaSettings read(List<String> notes) throws ReflectiveOperationException {
        String implicit = NamingStrategies.firstPresent(NamingStrategies.IMPLICIT);
        if (implicit.isEmpty()) {
            return FrameworkJpaSettings.NONE;
        }
        if (NamingStrategies.firstPresent(List.of(FACTORY)).isEmpty()
                || NamingStrategies.firstPresent(AUTO_CONFIGURATIONS).isEmpty()) {
            notes.add("Spring Boot is on the class path without spring-orm or its auto-configuration:"
                    + " its settings and naming strategies do not apply to Hibernate");
            return FrameworkJpaSettings.NONE;
        }
        boolean four = implicit.equals(NamingStrategies.IMPLICIT.get(0));
        List<String> strategies = NamingStrategies.PHYSICAL;
        String physical = NamingStrategies.firstPresent(four ? strategies : strategies.subList(1, strategies.size()));
        Map<String, String> settings = new TreeMap<>();
        settings.put(IMPLICIT, implicit);
        if (!physical.isEmpty()) {
            settings.put(PHYSICAL, physical);
        }
        boolean assumed = true;
        SpringConfiguration configuration = SpringConfiguration.find();
        List<String> mappingFiles = List.of();
        if (configuration != null) {
            Map<String, String> properties = configuration.under("spring.jpa.properties");
            assumed = !properties.containsKey(IMPLICIT) && !properties.containsKey(PHYSICAL);
            settings.putAll(properties);
            for (Map.Entry<String, String> name : NAMES.entrySet()) {
                String value = configuration.value(name.getKey());
                if (value != null && !value.isBlank()) {
                    settings.put(name.getValue(), value);
                    assumed &= !name.getValue().endsWith("_naming_strategy");
                }
            }
            mappingFiles = configuration.list("spring.jpa.mapping-resources");
        }
        notes.add("Spring Boot's settings (spring.jpa.*), naming strategy " + settings.getOrDefault(PHYSICAL, "none"));
        return new FrameworkJpaSettings(
                settings, mappingFiles, assumed ? BOOT_DEFAULT : AssumedNaming.NONE, Tenancy.NONE);
    }
}
