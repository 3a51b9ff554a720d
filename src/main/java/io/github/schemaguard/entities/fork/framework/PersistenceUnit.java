package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import java.util.List;

/**
 * What Hibernate reads at once: the whole request, or one persistence unit from the framework's configuration.
 *
 * @param name empty when there is no persistence unit
 * @param classes binary names of classes to map
 * @param packages those whose {@code package-info} has mapping annotations
 * @param framework what the framework configures for it
 */
public record PersistenceUnit(
        String name, List<String> classes, List<String> packages, FrameworkJpaSettings framework) {
    public PersistenceUnit {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
    }

    /** The units to read, at least one. */
    public static List<PersistenceUnit> of(HibernateRequest request, List<String> notes)
            throws ReflectiveOperationException {
        String asked = request.unit();
        List<PersistenceUnit> own = asked.isEmpty() ? QuarkusUnits.read(request, notes) : List.of();
        return own.isEmpty()
                ? List.of(new PersistenceUnit(
                        asked, request.classes(), request.packages(), FrameworkDetection.read(notes)))
                : own;
    }
}
