package io.github.schemaguard.mojo.module;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.entities.scan.EntityScan;
import io.github.schemaguard.entities.scan.EntitySourceScan;
import io.github.schemaguard.migrations.apply.MigrationFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a module itself has that goals compare; what it depends on does not count.
 *
 * @param entities mapped classes, compiled or not
 * @param migrations of Flyway or Liquibase
 */
public record ModuleContent(boolean entities, boolean migrations) {

    static final ModuleContent NONE = new ModuleContent(false, false);

    static ModuleContent of(Path directory, Path output, List<Path> sources, List<ResourceDirectory> resources) {
        return new ModuleContent(
                hasEntities(output, sources, resources),
                resources.stream().anyMatch(each -> MigrationFiles.in(each.directory()))
                        || sources.stream().anyMatch(root -> MigrationFiles.in(root.resolve("db")))
                        || MigrationFiles.in(directory.resolve("db/migration")));
    }

    boolean any() {
        return entities || migrations;
    }

    private static boolean hasEntities(Path output, List<Path> sources, List<ResourceDirectory> resources) {
        return EntityScan.hasEntities(output)
                || resources.stream().anyMatch(each -> EntityScan.hasEntities(each.directory()))
                || (!isCompiled(output) && sources.stream().anyMatch(EntitySourceScan::hasEntities));
    }

    private static boolean isCompiled(Path output) {
        if (!Files.isDirectory(output)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(output)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
