package io.github.schemaguard.entities;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A module whose entities are read.
 *
 * @param directory of the module: relative paths start here, and the forked JVM runs here
 * @param output compiled classes and filtered resources, {@code target/classes}; need not exist
 * @param classPath what the module runs with, in order; the output directory is put first when it is missing
 * @param reactor entries of the class path with entities that are read as if they were the module's own
 * @param artifacts the module's dependencies, {@code groupId:artifactId} to file, for {@link
 *     EntitySelection#dependencies}
 * @param postgresMajor version of PostgreSQL to write DDL for, from 13
 * @param defaultSchema of tables for which neither mapping nor settings name a schema
 * @param java the {@code java}, 17 or newer, that can run the module's classes
 * @param work a directory for the fork's files; created when needed
 * @param limit how long the fork may take
 */
public record EntityRequest(
        Path directory,
        Path output,
        List<Path> classPath,
        List<Path> reactor,
        Map<String, Path> artifacts,
        EntitySelection selection,
        int postgresMajor,
        String defaultSchema,
        Path java,
        Path work,
        Duration limit) {

    /** Makes paths absolute and copies collections. */
    public EntityRequest {
        directory = absolute(directory);
        output = absolute(output);
        java = java.normalize();
        work = absolute(work);
        List<Path> entries =
                classPath.stream().map(EntityRequest::absolute).distinct().toList();
        classPath = entries.contains(output)
                ? entries
                : Stream.concat(Stream.of(output), entries.stream()).toList();
        reactor = reactor.stream().map(EntityRequest::absolute).toList();
        artifacts = Map.copyOf(artifacts);
        if (defaultSchema.isBlank()) {
            throw new IllegalArgumentException("the default schema has no name");
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** A path for messages: relative to the module if inside it. */
    public String shown(Path path) {
        return path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
    }
}
