package io.github.schemaguard.goal.project;

import java.nio.file.Path;
import java.util.List;

/** Fetches artifacts that the module does not depend on itself, from Maven's repositories. */
public interface Libraries {

    /**
     * One artifact, without its dependencies.
     *
     * @throws GoalException when it is not available; the message says what to do
     */
    Path file(String groupId, String artifactId, String version);

    /**
     * Artifacts, each {@code groupId:artifactId:version}, with everything they need at run time.
     *
     * @throws GoalException when one is not available; the message says what to do
     */
    List<Path> classPath(List<String> coordinates);
}
