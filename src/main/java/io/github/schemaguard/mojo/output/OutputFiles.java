package io.github.schemaguard.mojo.output;

import io.github.schemaguard.goal.project.GoalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** Writes generated files into the output directory. */
public final class OutputFiles {

    private OutputFiles() {}

    /** Writes files by name, each replaced atomically. */
    public static void write(Path directory, Map<String, String> files) {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = directory.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                replace(path, file.getValue());
            }
        } catch (IOException e) {
            throw new GoalException("cannot write to " + directory + ": " + e + ". Set schema.outputDirectory", e);
        }
    }

    /** Writes files by name and deletes all others in the directory, which only this plugin writes. */
    public static void replaceAll(Path directory, Map<String, String> files) {
        write(directory, files);
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                if (!files.containsKey(directory.relativize(path).toString().replace('\\', '/'))) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new GoalException("cannot delete what is no longer exported from " + directory + ": " + e, e);
        }
    }

    /** Replaces the file atomically, so that nobody reads half of it. */
    static void replace(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
