package io.github.schemaguard.migrations;

import io.github.schemaguard.application.ModuleOutput;
import io.github.schemaguard.application.ResourceDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A project's migrations and how to run them.
 *
 * @param choice which tool
 * @param baseDirectory the project's directory: relative paths in its configuration start here
 * @param outputDirectory where the project's classes and resources are built, {@code target/classes}; need not exist
 * @param resources the project's resource directories, so that a file newer than the output directory counts
 * @param needed what other modules of the same build put on the class path
 * @param classPath the project's runtime class path, the output directory included, in order
 * @param flywaySettings the project's flyway-maven-plugin configuration by Flyway's names ({@code locations},
 *     {@code placeholders.name}), lists with commas; empty without that plugin
 * @param liquibaseSettings the project's liquibase-maven-plugin configuration by its names ({@code changeLogFile},
 *     {@code contexts}, {@code parameter.name}); empty without that plugin
 * @param javaExecutable the {@code java}, 17 or newer, that runs the project's code
 * @param workDirectory for the tool's log and merged resources; created when needed
 * @param limit how long Flyway or Liquibase may take, and each statement of an SQL file
 */
public record MigrationRequest(
        MigrationChoice choice,
        Path baseDirectory,
        Path outputDirectory,
        List<ResourceDirectory> resources,
        List<ModuleOutput> needed,
        List<Path> classPath,
        Map<String, String> flywaySettings,
        Map<String, String> liquibaseSettings,
        Path javaExecutable,
        Path workDirectory,
        Duration limit) {
    /** Makes paths absolute and copies collections. */
    public MigrationRequest {
        baseDirectory = baseDirectory.toAbsolutePath().normalize();
        outputDirectory = outputDirectory.toAbsolutePath().normalize();
        workDirectory = workDirectory.toAbsolutePath().normalize();
        resources = List.copyOf(resources);
        needed = List.copyOf(needed);
        classPath = classPath.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .toList();
        flywaySettings = Map.copyOf(flywaySettings);
        liquibaseSettings = Map.copyOf(liquibaseSettings);
    }

    /** The file as messages name it: relative to the project's directory, if it is there. */
    public String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(baseDirectory)
                ? baseDirectory.relativize(absolute).toString()
                : absolute.toString();
    }

    /** The same for a database that already has some migrations, of any versions. */
    public MigrationRequest withGaps() {
        Map<String, String> settings = new TreeMap<>(flywaySettings);
        settings.put("outOfOrder", "true");
        settings.put("validateOnMigrate", "false");
        return new MigrationRequest(
                choice,
                baseDirectory,
                outputDirectory,
                resources,
                needed,
                classPath,
                settings,
                liquibaseSettings,
                javaExecutable,
                workDirectory,
                limit);
    }
}
