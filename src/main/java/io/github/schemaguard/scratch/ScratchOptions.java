package io.github.schemaguard.scratch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Options for starting a scratch server.
 *
 * @param binaries where the PostgreSQL jar comes from
 * @param major the requested major version; the nearest published one is used
 * @param cacheDirectory the directory for binaries, template clusters and running data; empty for the folder {@code
 *     schema-maven-plugin} in the user's cache directory
 * @param environment the environment variables, which locate the user's cache and the system's programs
 */
public record ScratchOptions(
        BinaryResolver binaries, int major, Optional<Path> cacheDirectory, Map<String, String> environment) {
    public ScratchOptions {
        Objects.requireNonNull(binaries, "binaries");
        cacheDirectory = cacheDirectory.map(Path::toAbsolutePath);
        environment = Map.copyOf(environment);
    }

    /** The user's cache directory and this process's environment. */
    public static ScratchOptions of(BinaryResolver binaries, int major) {
        return new ScratchOptions(binaries, major, Optional.empty(), System.getenv());
    }

    public ScratchOptions withCacheDirectory(Path directory) {
        return new ScratchOptions(binaries, major, Optional.of(directory), environment);
    }

    public ScratchOptions withEnvironment(Map<String, String> variables) {
        return new ScratchOptions(binaries, major, cacheDirectory, variables);
    }

    /** Without the environment variables, some of which are secrets. */
    @Override
    public String toString() {
        return "ScratchOptions[major=" + major + ", cacheDirectory=" + cacheDirectory + "]";
    }
}
