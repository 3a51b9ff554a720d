package io.github.schemaguard.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The output directory as it would be after {@code process-resources}, without running it: the directory itself when it is
 * up to date, else a copy in which newer sources replace older resources. Each file is there once, so Flyway never finds a
 * version twice.
 *
 * @param directory to put on the class path instead of the output directory
 * @param sources the source of each resource, by its path below the directory
 * @param notes sentences for the log; empty when the directory is the output directory
 * @param copied whether it is a copy, which {@link #close} deletes: configuration may contain passwords
 */
public record FreshOutput(Path directory, Map<String, Path> sources, List<String> notes, boolean copied)
        implements AutoCloseable {
    /** Larger files are compared by size and time only. */
    private static final long COMPARED_BY_CONTENT = 256 * 1024;

    /** Compares, and copies when needed into a new directory that only this user can read. */
    public static FreshOutput of(Path output, List<ResourceDirectory> resources) throws IOException {
        Map<String, Path> sources = new TreeMap<>();
        Map<String, Path> newer = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        for (ResourceDirectory resource : resources) {
            for (String file : files(resource.directory())) {
                if (!resource.contains(file)) {
                    continue;
                }
                Path source = resource.directory().resolve(file);
                String name = resource.targetPath().isEmpty() ? file : resource.targetPath() + "/" + file;
                sources.put(name, source);
                Path built = output.resolve(name);
                if (resource.filtered() ? isNewerThanFiltered(source, built, notes) : differs(source, built)) {
                    newer.put(name, source);
                }
            }
        }
        Set<String> stale = stale(output, sources);
        if (newer.isEmpty() && stale.isEmpty()) {
            return new FreshOutput(output, sources, notes, false);
        }
        Path view = Files.createTempDirectory("schema-maven-plugin-output").toRealPath();
        try {
            build(output, view, newer, stale);
        } catch (IOException | RuntimeException e) {
            delete(view);
            throw e;
        }
        // In a project that was not built yet nothing is stale, so there is nothing to log.
        if (Files.isDirectory(output)) {
            List<String> scripts =
                    newer.keySet().stream().filter(FreshOutput::isScript).toList();
            note(notes, scripts, "read from the sources, which differ from " + shown(output));
            note(
                    notes,
                    List.copyOf(stale),
                    "left out, because it is only in " + shown(output) + " and no longer in the sources");
        }
        return new FreshOutput(view, sources, notes, true);
    }

    @Override
    public void close() {
        if (copied) {
            try {
                delete(directory);
            } catch (IOException stillInUse) {
                // On Windows, while a JVM that reads it ends; the temporary directory is cleaned by others then.
                return;
            }
        }
    }

    /** Adds one sentence for any number of scripts. */
    private static void note(List<String> notes, List<String> scripts, String what) {
        if (!scripts.isEmpty()) {
            String others = scripts.size() == 1 ? "" : " and " + (scripts.size() - 1) + " more";
            notes.add(scripts.get(0) + others + ": " + what);
        }
    }

    private static Path shown(Path output) {
        int names = output.getNameCount();
        return names < 2 ? output : output.subpath(names - 2, names);
    }

    /** Scripts whose directory has sources, but not theirs: renamed or deleted since the last build. */
    private static Set<String> stale(Path output, Map<String, Path> sources) throws IOException {
        Set<String> directories = new HashSet<>();
        sources.keySet().forEach(name -> directories.add(parent(name)));
        Set<String> stale = new java.util.TreeSet<>();
        for (String directory : directories) {
            Path built = output.resolve(directory);
            if (!Files.isDirectory(built)) {
                continue;
            }
            try (var entries = Files.list(built)) {
                entries.map(entry -> name(output, entry))
                        .filter(name -> isScript(name) && !sources.containsKey(name))
                        .forEach(stale::add);
            }
        }
        return stale;
    }

    private static boolean isScript(String name) {
        return name.endsWith(".sql");
    }

    private static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    private static boolean differs(Path source, Path built) throws IOException {
        if (!Files.isRegularFile(built) || Files.size(source) != Files.size(built)) {
            return true;
        }
        return Files.size(source) > COMPARED_BY_CONTENT ? isNewer(source, built) : Files.mismatch(source, built) >= 0;
    }

    /** A filtered file cannot be compared, and only Maven can filter it; in doubt Maven's copy is kept. */
    private static boolean isNewerThanFiltered(Path source, Path built, List<String> notes) throws IOException {
        boolean exists = Files.isRegularFile(built);
        if (exists && !isNewer(source, built)) {
            return false;
        }
        String text = new String(Files.readAllBytes(source), StandardCharsets.ISO_8859_1);
        boolean hasPlaceholders = text.contains("${") || text.contains("@");
        if (hasPlaceholders && isScript(source.toString())) {
            notes.add(source.getFileName() + " is newer than its filtered copy: run mvn process-resources first");
        }
        return !(hasPlaceholders && exists);
    }

    private static boolean isNewer(Path source, Path built) throws IOException {
        return Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(built)) > 0;
    }

    private static void build(Path output, Path view, Map<String, Path> newer, Set<String> stale) throws IOException {
        for (String file : files(output)) {
            if (!stale.contains(file) && !newer.containsKey(file)) {
                copy(output.resolve(file), view.resolve(file));
            }
        }
        for (Map.Entry<String, Path> entry : newer.entrySet()) {
            copy(entry.getValue(), view.resolve(entry.getKey()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        // No hard link: it would change the source's time of change, and writing to one would change the other.
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> name(directory, path))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static String name(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
