package io.github.schemaguard.goal.checks;

import io.github.schemaguard.finding.Location;
import io.github.schemaguard.fork.ClassPathSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which jar of the class path has a class whose source the build does not have. Not thread-safe. */
final class JarClasses {

    private final List<Path> jars;
    private final Map<String, Optional<Location>> found = new HashMap<>();
    /** The jar that had the last class: entities of a library are together. */
    private List<Path> last = List.of();

    JarClasses(List<Path> classPath) {
        jars = classPath.stream().filter(Files::isRegularFile).toList();
    }

    /** The place of a class, by its binary name; empty when no jar has it. */
    Optional<Location> find(String className) {
        return className.isEmpty() ? Optional.empty() : found.computeIfAbsent(className, this::search);
    }

    private Optional<Location> search(String className) {
        String resource = className.replace('.', '/') + ".class";
        Optional<Path> jar = having(last, resource).or(() -> having(jars, resource));
        jar.ifPresent(each -> last = List.of(each));
        return jar.map(each -> Location.inJar(String.valueOf(each.getFileName()), className));
    }

    private static Optional<Path> having(List<Path> jars, String resource) {
        try {
            return new ClassPathSearch(jars).firstHaving(resource);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
