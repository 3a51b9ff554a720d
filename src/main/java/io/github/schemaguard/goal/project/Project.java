package io.github.schemaguard.goal.project;

import io.github.schemaguard.application.ModuleOutput;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.entities.source.SourceLocator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The module that a goal works for.
 *
 * @param directory the module's base directory
 * @param root the reactor's root directory, which may contain a shared {@code .env}
 * @param output the module's compiled classes and filtered resources, {@code target/classes}; need not exist
 * @param sourceRoots the module's Java and Kotlin sources, and those of other modules of the reactor that it depends on
 * @param resources the module's resource directories
 * @param needed what the other modules of the reactor that it depends on put on its class path
 * @param classPath the runtime class path, {@code output} first
 * @param reactor entries of the class path with entities that belong to this module's check: those of modules that no
 *     check of their own compares
 * @param others the modules of the build that have what this one may lack
 * @param artifacts the module's dependencies, {@code groupId:artifactId} to file
 * @param java the {@code java} of the module's toolchain, or of Maven
 * @param flyway configuration of the module's flyway-maven-plugin, flattened; empty without it
 * @param liquibase configuration of the module's liquibase-maven-plugin, flattened; empty without it
 * @param work where generated files go, {@code target/schema}
 * @param timeLimit how long the migrations, and Hibernate, may each take
 * @param steps receives the steps of goals for the module, and how long each takes
 */
public record Project(
        Path directory,
        Path root,
        Path output,
        List<Path> sourceRoots,
        List<ResourceDirectory> resources,
        List<ModuleOutput> needed,
        List<Path> classPath,
        List<Path> reactor,
        OtherModules others,
        Map<String, Path> artifacts,
        Path java,
        Map<String, String> flyway,
        Map<String, String> liquibase,
        Path work,
        Duration timeLimit,
        StepListener steps) {

    public Project {
        sourceRoots = List.copyOf(sourceRoots);
        resources = List.copyOf(resources);
        needed = List.copyOf(needed);
        classPath = List.copyOf(classPath);
        reactor = List.copyOf(reactor);
        artifacts = Map.copyOf(artifacts);
        flyway = Map.copyOf(flyway);
        liquibase = Map.copyOf(liquibase);
    }

    /** Where the module's entities are written, in Java, Kotlin or mapping files. */
    public SourceLocator sources() {
        return new SourceLocator(
                sourceRoots,
                Stream.concat(resources.stream(), neededResources().stream()).toList());
    }

    /** The resource directories of the other modules of the reactor that it depends on. */
    public List<ResourceDirectory> neededResources() {
        return needed.stream().flatMap(module -> module.resources().stream()).toList();
    }

    /** A file's name as reports show it: relative to the module, with forward slashes. */
    public String relative(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? directory.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
