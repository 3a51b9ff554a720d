package io.github.schemaguard.goal;

import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Only the artifacts on the tests' class path. Resolving anything else fails. */
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
}
