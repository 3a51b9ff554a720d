package io.github.schemaguard.fork;

import java.nio.file.Path;
import java.util.List;

/** Finds libraries in Maven's repositories that a fork needs and the project does not have. */
@FunctionalInterface
public interface LibraryResolver {
    /**
     * The jars of these artifacts and of everything they need at run time.
     *
     * @param coordinates {@code groupId:artifactId:version}, at least one
     * @return absolute paths in class path order
     * @throws RuntimeException when one is not available, for example offline; the message says so
     */
    List<Path> resolve(List<String> coordinates);
}
