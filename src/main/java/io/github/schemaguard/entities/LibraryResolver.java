package io.github.schemaguard.entities;

import java.nio.file.Path;
import java.util.List;

/** Finds libraries in Maven's repositories, for projects that have entities and only an API to compile them with. */
@FunctionalInterface
public interface LibraryResolver {
    /**
     * The jars of these artifacts and of everything they need at run time.
     *
     * @param coordinates {@code groupId:artifactId:version}, at least one
     * @return absolute paths in class path order
     * @throws RuntimeException when one cannot be had, for example offline; the message says so
     */
    List<Path> resolve(List<String> coordinates);
}
