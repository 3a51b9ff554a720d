package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.file.Path;

/** The way to the binaries: turns Maven coordinates into a jar on this machine. */
@FunctionalInterface
public interface BinaryResolver {
    /**
     * Finds the jar, downloading it if need be.
     *
     * @return an existing, readable jar file
     * @throws IOException if there is none to be had; the message says why, as in "offline and not cached"
     */
    Path jar(String groupId, String artifactId, String version) throws IOException;
}
