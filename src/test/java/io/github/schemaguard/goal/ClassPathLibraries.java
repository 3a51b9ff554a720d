package io.github.schemaguard.goal;

import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build has put on the tests' class path and below {@code target/test-libraries}; nothing else is to be had. */
public final class ClassPathLibraries implements Libraries {

    @Override
    public Path file(String groupId, String artifactId, String version) {
        try {
            return new ClassPathBinaries().jar(groupId, artifactId, version);
        } catch (IOException e) {
            throw new GoalException(e.getMessage(), e);
        }
    }

    @Override
    public List<Path> classPath(List<String> coordinates) {
        throw new GoalException("nothing had to be resolved, but was: " + coordinates);
    }

    /** The jars of a folder below {@code target/test-libraries}, such as {@code hibernate-7.4.13}. */
    public static List<Path> jars(String folder) {
        try (Stream<Path> jars = Files.list(Path.of("target/test-libraries", folder))) {
            return jars.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException e) {
            throw new GoalException(e.getMessage(), e);
        }
    }
}
