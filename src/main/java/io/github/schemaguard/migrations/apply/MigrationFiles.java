package io.github.schemaguard.migrations.apply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Recognises migrations by the names of files and by how change logs begin. */
public final class MigrationFiles {
    /** Flyway's default file names, including those of Java migrations. */
    private static final Pattern FLYWAY = Pattern.compile("(?:V\\d.*|R)__.+\\.(?:sql|java|kt|class)");

    static final String FLYWAY_DIRECTORY = "db/migration";
    static final String LIQUIBASE_DIRECTORY = "db/changelog";

    private static final Set<String> CHANGE_LOGS = Set.of("xml", "yaml", "yml", "json", "sql");
    private static final List<String> CHANGE_LOG_MARKS = List.of("databaseChangeLog", "liquibase formatted sql");
    /** A change log says what it is at its beginning, after a licence at most. */
    private static final int BEGINNING = 4096;

    private MigrationFiles() {}

    /** Whether a directory of resources or sources has migrations of Flyway or Liquibase, at any depth. */
    public static boolean in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> isFlyway(name(file)) || isChangeLog(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a jar has migrations in the default directories of Flyway or Liquibase. */
    public static boolean inJar(Path jar) {
        try {
            return inJar(jar, FLYWAY_DIRECTORY) || inJar(jar, LIQUIBASE_DIRECTORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean inJar(Path jar, String directory) throws IOException {
        if (!Files.isRegularFile(jar) || !jar.toString().endsWith(".jar")) {
            return false;
        }
        try (ZipFile entries = new ZipFile(jar.toFile());
                Stream<? extends ZipEntry> all = entries.stream()) {
            return all.map(ZipEntry::getName)
                    .anyMatch(name -> name.startsWith(directory + "/")
                            && !name.endsWith("/")
                            && (directory.equals(LIQUIBASE_DIRECTORY)
                                    || isFlyway(name.substring(name.lastIndexOf('/') + 1))));
        }
    }

    static boolean isFlyway(String fileName) {
        return FLYWAY.matcher(fileName).matches();
    }

    /** Whether there is a file, at any depth, with one of Flyway's default names. */
    static boolean hasFlyway(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> isFlyway(name(file)));
        }
    }

    /** A path for people: relative to the project if inside it. */
    static String shown(Path base, Path path) {
        return (path.startsWith(base) ? base.relativize(path) : path).toString().replace('\\', '/');
    }

    static boolean isChangeLog(Path file) {
        String name = name(file);
        if (!CHANGE_LOGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return false;
        }
        try (InputStream content = Files.newInputStream(file)) {
            String beginning = new String(content.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            return CHANGE_LOG_MARKS.stream().anyMatch(beginning::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
