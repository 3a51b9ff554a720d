package io.github.schemaguard.entities.read;

import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.scan.EntityScan.Found;
import io.github.schemaguard.fork.ClassPathSearch;
import io.github.schemaguard.fork.LibraryResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The class path with Hibernate: the project's own release, or one that fits the API of its entities.
 *
 * @param notes sentences for the log: whether the plugin resolved Hibernate
 */
record HibernateLibrary(List<Path> classPath, List<String> notes) {
    private static final String MARK = "org/hibernate/boot/MetadataSources.class";
    private static final String JAVAX = "org.hibernate:hibernate-core:5.6.15.Final";
    private static final String JAKARTA_3_2 = "org.hibernate.orm:hibernate-core:7.4.13.Final";

    /** Hibernate for Jakarta Persistence 3.0 and 3.1: a later one makes checks and columns that the application's does not. */
    private static final String JAKARTA = "org.hibernate.orm:hibernate-core:6.6.56.Final";

    /** A class that Jakarta Persistence has since 3.2. */
    private static final String SINCE_3_2 = "jakarta/persistence/CheckConstraint.class";

    static HibernateLibrary of(EntityRequest request, Found found, LibraryResolver libraries) throws IOException {
        ClassPathSearch project = new ClassPathSearch(request.classPath());
        if (own(project).isPresent()) {
            return new HibernateLibrary(request.classPath(), List.of());
        }
        boolean javax = found.apis().isEmpty()
                ? project.firstHaving("jakarta/persistence/Entity.class").isEmpty()
                        && project.firstHaving("javax/persistence/Entity.class").isPresent()
                : !found.apis().contains("jakarta.persistence");
        boolean older = project.firstHaving("jakarta/persistence/Entity.class").isPresent()
                && project.firstHaving(SINCE_3_2).isEmpty();
        String coordinates = javax ? JAVAX : older ? JAKARTA : JAKARTA_3_2;
        List<Path> all = new ArrayList<>(libraries.resolve(List.of(coordinates)));
        // In front of the project's class path, because its JPA API may be newer than the project's.
        request.classPath().stream().filter(entry -> !all.contains(entry)).forEach(all::add);
        return new HibernateLibrary(
                all,
                List.of("using Hibernate "
                        + coordinates.substring(coordinates.lastIndexOf(':') + 1)
                        + " (resolved by the plugin): the project has "
                        + (javax ? "javax" : "jakarta") + ".persistence and no Hibernate on its class path"));
    }

    /** Names are checked first: jars in Maven repositories have this name, and opening every jar takes time. */
    private static Optional<Path> own(ClassPathSearch classPath) throws IOException {
        for (Path entry : classPath.entries()) {
            if (String.valueOf(entry.getFileName()).matches("hibernate-core(?:-jakarta)?-\\d.*\\.jar")) {
                return Optional.of(entry);
            }
        }
        return classPath.firstHaving(MARK);
    }
}
