package io.github.schemaguard.migrations;

import java.nio.file.Path;
import java.util.List;

/** Finds libraries in Maven's repositories; the Mojo implements it, since only Maven knows repositories, mirrors and proxies. */
@FunctionalInterface
public interface LibraryResolver {
    /**
     * The jars of these artifacts and of everything they need at run time.
     *
     * @param coordinates {@code groupId:artifactId:version}, at least one
     * @return absolute paths in class path order
     * @throws MigrationException when one cannot be had, for example offline
     */
    List<Path> resolve(List<String> coordinates);
}
