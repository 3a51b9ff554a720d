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
        if (!request.unit().isEmpty()) {
            return List.of(of(request, FrameworkDetection.read(notes)));
        }
        List<PersistenceUnit> own = QuarkusUnits.read(request, notes);
        if (!own.isEmpty()) {
            return own;
        }
        FrameworkJpaSettings framework = FrameworkDetection.read(notes);
        if (framework.equals(FrameworkJpaSettings.withoutFramework()) && !configures(request)) {
            notes.add(
                    "nothing found that configures Hibernate: its defaults are assumed; schema.persistenceFile can name a"
                            + " persistence.xml or hibernate.cfg.xml, and schema.hibernateProperties can have settings");
        }
        return List.of(of(request, framework));
    }

    private static PersistenceUnit of(HibernateRequest request, FrameworkJpaSettings framework) {
        return new PersistenceUnit(request.unit(), request.classes(), request.packages(), framework);
    }

    /** Whether the request has a setting, or what may make some. */
    private static boolean configures(HibernateRequest request) {
        return !request.configurationFiles().isEmpty()
                || !request.settings().isEmpty()
                || request.hook() != null
                || PersistenceUnit.class.getResource("/hibernate.properties") != null;
    }
}
