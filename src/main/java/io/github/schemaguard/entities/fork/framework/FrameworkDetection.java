package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.application.fork.IncompleteFramework;
import java.util.List;

/** Finds the framework of the project: the first one that configures Hibernate. */
final class FrameworkDetection {

    /** Where nothing is configured, these use Hibernate's own names. */
    private static final List<String> OTHER_FRAMEWORKS =
            List.of("io.smallrye.config.SmallRyeConfig", "io.micronaut.context.ApplicationContext");

    private FrameworkDetection() {}

    /**
     * Asks Spring Boot, Quarkus and Micronaut in this order.
     *
     * @param notes takes what the user should know of the configuration
     * @return empty settings without a framework
     */
    static FrameworkJpaSettings read(List<String> notes) throws ReflectiveOperationException {
        FrameworkJpaSettings spring = SpringJpaSettings.read(notes);
        if (!spring.equals(FrameworkJpaSettings.NONE)) {
            return spring;
        }
        FrameworkJpaSettings quarkus = QuarkusJpaSettings.read(notes);
        if (!quarkus.equals(FrameworkJpaSettings.NONE)) {
            return quarkus;
        }
        FrameworkJpaSettings micronaut = MicronautJpaSettings.read(notes);
        List<String> incomplete = IncompleteFramework.notes();
        notes.addAll(incomplete);
        boolean framework = incomplete.isEmpty()
                && !NamingStrategies.firstPresent(OTHER_FRAMEWORKS).isEmpty();
        return framework || !micronaut.equals(FrameworkJpaSettings.NONE)
                ? micronaut
                : FrameworkJpaSettings.withoutFramework();
    }
}
