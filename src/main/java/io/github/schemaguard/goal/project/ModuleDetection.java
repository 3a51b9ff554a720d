package io.github.schemaguard.goal.project;

import io.github.schemaguard.entities.scan.EntityScan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Detects whether a module has anything to check: annotated classes, migrations or a document. */
public final class ModuleDetection {

    private static final List<String> MIGRATIONS = List.of("db/migration", "db/changelog");

    private final Project project;
    private final Path document;

    public ModuleDetection(Project project, Path document) {
        this.project = project;
        this.document = document;
    }

    public boolean any() {
        return Files.exists(document) || hasMigrations() || EntityScan.hasEntities(project.output());
    }

    /** Whether the module has migrations in the default locations of Flyway and Liquibase. */
    boolean hasMigrations() {
        return project.resources().stream()
                .anyMatch(resources -> MIGRATIONS.stream()
                        .anyMatch(
                                each -> Files.isDirectory(resources.directory().resolve(each))));
    }
}
