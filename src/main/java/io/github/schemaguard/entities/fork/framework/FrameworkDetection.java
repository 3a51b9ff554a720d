package io.github.schemaguard.entities.fork.framework;

import java.util.List;

/** Finds the framework of the project: the first one that configures Hibernate. */
final class FrameworkDetection {

    private FrameworkDetection() {}

    /**
     * Asks Spring Boot, Quarkus and Micronaut in this order.
     *
     * @param notes takes what the user should know of the configuration
     * @return {@link FrameworkJpaSettings#NONE} without a framework
     */
    static FrameworkJpaSettings read(List<String> notes) throws ReflectiveOperationException {
        FrameworkJpaSettings spring = SpringJpaSettings.read(notes);
        if (!spring.equals(FrameworkJpaSettings.NONE)) {
            return spring;
        }
        FrameworkJpaSettings quarkus = QuarkusJpaSettings.read(notes);
        return quarkus.equals(FrameworkJpaSettings.NONE) ? MicronautJpaSettings.read(notes) : quarkus;
    }
}
