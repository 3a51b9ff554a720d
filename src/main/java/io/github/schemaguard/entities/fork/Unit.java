package io.github.schemaguard.entities.fork;

import java.util.List;

/**
 * What one Hibernate reads: all that is asked for, or a persistence unit of the framework's own.
 *
 * @param name empty when there is no persistence unit
 * @param classes binary names of classes to map
 * @param packages those whose {@code package-info} has mapping annotations
 * @param framework what the framework tells Hibernate of it
 */
record Unit(String name, List<String> classes, List<String> packages, FrameworkSettings framework) {
    Unit {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
    }

    /** The units to read, at least one. */
    static List<Unit> of(Request request, Answer answer) throws ReflectiveOperationException {
        String asked = request.one(Request.UNIT);
        List<Unit> own = asked.isEmpty() ? QuarkusUnits.read(request, answer) : List.of();
        return own.isEmpty()
                ? List.of(new Unit(
                        asked,
                        request.all(Request.CLASS),
                        request.all(Request.PACKAGE),
                        FrameworkSettings.read(answer)))
                : own;
    }
}
