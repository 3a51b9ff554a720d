package io.github.schemaguard.goal.session;

import io.github.schemaguard.cache.FileTimes;
import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.fork.JvmCommand;
import io.github.schemaguard.goal.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that the project's code has read, besides those that always count. */
record ObservedFiles(Set<Path> paths) {

    /** Each read gives something else, or what it gives is the machine's. */
    private static final Set<Path> RANDOM = Set.of(Path.of("/dev/random"), Path.of("/dev/urandom"));

    /** What this plugin writes beside other files. A new one changes nothing, unless files of its kind are read there. */
    private static final List<String> OWN_KINDS = List.of(".md", ".json");

    /** Without the JDK, the class path and the plugin's own working files, which count otherwise or not at all. */
    static ObservedFiles of(Set<Path> read, Project project) {
        Set<Path> known = new HashSet<>(project.classPath());
        known.add(project.output());
        known.add(project.work());
        known.add(JvmCommand.codeOf(ObservedFiles.class));
        Path home = project.java().toAbsolutePath().normalize().getParent();
        if (home != null && home.getParent() != null) {
            known.add(home.getParent());
            known.add(real(home.getParent()));
        }
        Set<Path> paths = new TreeSet<>();
        read.stream()
                .filter(path -> !RANDOM.contains(path) && known.stream().noneMatch(path::startsWith))
                .forEach(paths::add);
        return new ObservedFiles(paths);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    ObservedFiles with(ObservedFiles others) {
        Set<Path> all = new TreeSet<>(paths);
        all.addAll(others.paths);
        return new ObservedFiles(all);
    }

    static ObservedFiles parse(List<String> texts) {
        Set<Path> paths = new TreeSet<>();
        texts.forEach(text -> paths.add(Path.of(text)));
        return new ObservedFiles(paths);
    }

    List<String> texts() {
        return paths.stream().map(Path::toString).toList();
    }

    /**
     * Adds what is there now, and the names beside it: a new file there may be read as well.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    InputFingerprint addTo(InputFingerprint inputs) {
        Map<Path, Set<String>> directories = new TreeMap<>();
        for (Path path : paths) {
            inputs.with("path", path).with(path);
            Path directory = path.getParent();
            if (directory != null && !path.toString().endsWith(".jar")) {
                directories.computeIfAbsent(directory, first -> new HashSet<>()).add(kind(path));
            }
        }
        directories.forEach((directory, kinds) -> inputs.with("beside " + directory, names(directory, kinds)));
        return inputs;
    }

    private static List<String> names(Path directory, Set<String> kinds) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> !OWN_KINDS.contains(kind(entry)) || kinds.contains(kind(entry)))
                    .filter(entry -> !Files.isDirectory(entry))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }

    /**
     * Whether one of them was changed since a moment.
     *
     * @param moment by the clock of the file system
     */
    boolean changedSince(FileTime moment) {
        try {
            for (Path file : addTo(new InputFingerprint("files")).files()) {
                if (Files.isRegularFile(file) && FileTimes.changed(file).compareTo(moment) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
