package io.github.schemaguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class paths that the build has fetched to {@code target/test-libraries}, as src/test/libraries/README.md says. */
public final class TestLibraries {
    private static final Path FETCHED = Path.of("target", "test-libraries");

    private TestLibraries() {}

    /**
     * The jars of one class path, in alphabetical order and absolute.
     *
     * @param name the folder, such as {@code hibernate-7.4.13}
     */
    public static List<Path> jars(String name) {
        try (Stream<Path> jars = Files.list(FETCHED.resolve(name))) {
            return jars.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the folders that the profile matrix has fetched to one folder; empty without it. */
    public static List<String> matrix(String folder) {
        Path matrix = FETCHED.resolve(folder);
        if (Files.notExists(matrix)) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(matrix)) {
            return names.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
