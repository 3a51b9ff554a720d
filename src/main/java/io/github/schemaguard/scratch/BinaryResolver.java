package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.file.Path;

/** Resolves Maven coordinates of PostgreSQL binaries to a jar on this machine. */
@FunctionalInterface
public interface BinaryResolver {
    /**
     * Finds the jar, and downloads it if necessary.
     *
     * @return an existing, readable jar file
     * @throws IOException if the jar is not available; the message says why, as in "offline and not cached"
     */
    Path jar(String groupId, String artifactId, String version) throws IOException;
}
