package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.entities.fork.annotation.WrittenAnnotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Assigns mapped classes to Quarkus' persistence units: by the {@code packages} of a unit or by {@code @PersistenceUnit} on
 * their package, and in any case by {@code @PersistenceUnit} on the class itself.
 */
final class QuarkusUnitClasses {
    private static final String ANNOTATION = "io.quarkus.hibernate.orm.PersistenceUnit";

    private QuarkusUnitClasses() {}

    /** The given classes by unit; a unit without any is missing. */
    static Map<String, Set<String>> byUnit(List<String> all, Map<String, QuarkusJpaSettings> settings) {
        Map<String, Set<String>> byPackage = new TreeMap<>();
        settings.forEach((unit, own) -> own.list("packages")
                .forEach(each -> byPackage
                        .computeIfAbsent(
                                each.endsWith(".") ? each.substring(0, each.length() - 1) : each,
                                none -> new TreeSet<>())
                        .add(unit)));
        if (byPackage.isEmpty()) {
            all.stream().flatMap(QuarkusUnitClasses::packagesOf).distinct().forEach(each -> {
                Set<String> annotated = annotated(each + ".package-info");
                if (!annotated.isEmpty()) {
                    byPackage.put(each, annotated);
                }
            });
        }
        Map<String, Set<String>> classes = new TreeMap<>();
        for (String each : all) {
            Set<String> units = annotated(each);
            packagesOf(each).map(in -> byPackage.getOrDefault(in, Set.of())).forEach(units::addAll);
            if (units.isEmpty() && byPackage.isEmpty()) {
                units.add(QuarkusUnits.DEFAULT);
            }
            units.forEach(unit ->
                    classes.computeIfAbsent(unit, none -> new LinkedHashSet<>()).addAll(withSuperclasses(each, all)));
        }
        return classes;
    }

    /** The package of a class and the packages around it. */
    private static Stream<String> packagesOf(String className) {
        return Stream.iterate(
                        className,
                        name -> !name.isEmpty(),
                        name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .skip(1);
    }

    /** The units that {@code @PersistenceUnit} names on a class or on a {@code package-info}. */
    private static Set<String> annotated(String className) {
        Set<String> units = new TreeSet<>();
        try {
            Class<?> type = Class.forName(className, false, QuarkusUnitClasses.class.getClassLoader());
            WrittenAnnotation.at(type).stream()
                    .flatMap(each -> Stream.concat(Stream.of(each), each.contained("value").stream()))
                    .filter(each -> each.annotation().annotationType().getName().equals(ANNOTATION))
                    .map(each -> each.text("value"))
                    .filter(unit -> !unit.isEmpty())
                    .forEach(units::add);
        } catch (ClassNotFoundException | LinkageError notThere) {
            // a package may have no package-info; Hibernate reports a class that cannot be loaded
        }
        return units;
    }

    private static List<String> withSuperclasses(String className, Collection<String> all) {
        List<String> classes = new ArrayList<>(List.of(className));
        try {
            Class<?> type = Class.forName(className, false, QuarkusUnitClasses.class.getClassLoader());
            for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
                if (all.contains(above.getName())) {
                    classes.add(above.getName());
                }
            }
        } catch (ClassNotFoundException | LinkageError notThere) {
            // Hibernate reports it
        }
        return classes;
    }
}
