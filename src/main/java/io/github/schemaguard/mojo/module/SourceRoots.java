package io.github.schemaguard.mojo.module;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Where a module's sources are. Plugins add directories in phases that {@code mvn schema:validate} alone does not reach; so
 * what their configuration says counts too, and where Kotlin's sources and generated ones usually are.
 */
final class SourceRoots {

    /** Where plugins say it: key, then the element that lists directories. */
    private static final List<List<String>> ADDED = List.of(
            List.of("org.jetbrains.kotlin:kotlin-maven-plugin", "sourceDirs"),
            List.of("org.codehaus.mojo:build-helper-maven-plugin", "sources"));

    private final Path directory;
    private final Set<Path> roots = new LinkedHashSet<>();

    private SourceRoots(Path directory) {
        this.directory = directory;
    }

    /** Those that exist, what Maven itself knows first. */
    static List<Path> of(MavenProject module) {
        File base = module.getBasedir();
        SourceRoots found = new SourceRoots(base == null ? Path.of("") : base.toPath());
        module.getCompileSourceRoots().forEach(found::add);
        ADDED.forEach(added -> found.addConfigured(module.getPlugin(added.get(0)), added.get(1)));
        List.of("src/main/java", "src/main/kotlin").forEach(found::add);
        found.addGenerated(Path.of(module.getBuild().getDirectory()));
        return found.roots.stream().filter(Files::isDirectory).toList();
    }

    private void add(String root) {
        roots.add(directory.resolve(root.strip()).toAbsolutePath().normalize());
    }

    private void addConfigured(@Nullable Plugin plugin, String element) {
        if (plugin == null) {
            return;
        }
        Stream<Object> executions = plugin.getExecutions().stream()
                .filter(execution -> execution.getGoals().stream().noneMatch(goal -> goal.contains("test")))
                .map(PluginExecution::getConfiguration);
        Stream.concat(Stream.of(plugin.getConfiguration()), executions)
                .filter(Xpp3Dom.class::isInstance)
                .map(configuration -> ((Xpp3Dom) configuration).getChild(element))
                .filter(list -> list != null)
                .flatMap(list -> Stream.of(list.getChildren()))
                .filter(root -> root.getValue() != null)
                .forEach(root -> add(root.getValue()));
    }

    /** {@code target/generated-sources}: one directory for each generator. */
    private void addGenerated(Path build) {
        Path generated = directory.resolve(build).resolve("generated-sources");
        if (!Files.isDirectory(generated)) {
            return;
        }
        try (Stream<Path> generators = Files.list(generated)) {
            generators.sorted().forEach(root -> add(root.toString()));
        } catch (IOException unreadable) {
            // Findings on generated classes have no line then.
        }
    }
}
