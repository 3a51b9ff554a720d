package io.github.schemaguard.goal.project;

import io.github.schemaguard.entities.scan.EntityScan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The signs that a module has something to govern: annotated classes, migrations, a document. */
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

    /** Whether the module holds migrations where Flyway and Liquibase look by themselves. */
    boolean hasMigrations() {
        return project.resources().stream()
                .anyMatch(resources -> MIGRATIONS.stream()
                        .anyMatch(
                                each -> Files.isDirectory(resources.directory().resolve(each))));
    }
}
