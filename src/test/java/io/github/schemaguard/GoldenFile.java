package io.github.schemaguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An expected output under {@code src/test/resources}. With {@code -Dgolden.rewrite}, the file is replaced by the actual
 * output instead of compared with it; review the diff.
 */
public final class GoldenFile {

    private final Path path;

    private GoldenFile(Path path) {
        this.path = path;
    }

    public static GoldenFile of(String resource) {
        return new GoldenFile(Path.of("src/test/resources").resolve(resource));
    }

    public void assertMatches(String actual) {
        try {
            if (System.getProperty("golden.rewrite") != null) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            assertThat(actual).as(path.toString()).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("golden file " + path, e);
        }
    }
}
