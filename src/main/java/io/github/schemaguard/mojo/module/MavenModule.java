package io.github.schemaguard.mojo.module;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.mojo.module.ModuleDependencies.Dependency;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** A Maven module, and its translation into a {@link Project} for the goals. */
public final class MavenModule {

    private final MavenProject project;
    private final MavenSession session;
    private final ToolchainManager toolchains;
    private final ModuleDependencies dependencies;
    private final Path work;

    public MavenModule(
            MavenProject project,
            MavenSession session,
            ToolchainManager toolchains,
            ModuleDependencies dependencies,
            Path work) {
        this.project = project;
        this.session = session;
        this.toolchains = toolchains;
        this.dependencies = dependencies;
        this.work = work;
    }

    /** Whether the command line concerns this module alone, not a whole reactor. */
    public boolean speaksForItself() {
        return session.getProjects().size() == 1;
    }

    /** Whether it only contains other modules. */
    public boolean isAggregator() {
        return project.getPackaging().equals("pom") && session.getProjects().size() > 1;
    }

    /** A file named by a parameter, relative to the module. */
    public Path file(String name) {
        return directory().resolve(name).normalize();
    }

    /** The message for a build in which no module had anything to check. */
    public String nothingToGovern() {
        return "nothing to compare: no entities, no migrations and no document were found in "
                + (session.getProjects().size() == 1
                        ? "this project (looked at " + project.getBuild().getOutputDirectory()
                                + ", the dependencies, src/main/resources/db and docs/database-schema.md)"
                        : "any of the " + session.getProjects().size() + " modules")
                + ". Set schema.packages, schema.classes, schema.persistenceFile or schema.entityDependencies to where the"
                + " entities are, or schema.url to the database";
    }

    /**
     * The module as goals see it.
     *
     * @param timeLimit for Hibernate, and for the migrations
     */
    public Project toProject(Duration timeLimit) {
        Path directory = directory();
        return new Project(
                directory,
                root(directory),
                Path.of(project.getBuild().getOutputDirectory()),
                sourceRoots(),
                resources(project),
                neededModules().flatMap(other -> resources(other).stream()).toList(),
                classPath(),
                reactor(),
                artifacts(),
                java(),
                PluginSettings.of(project, "org.flywaydb:flyway-maven-plugin"),
                PluginSettings.of(project, "org.liquibase:liquibase-maven-plugin"),
                work,
                timeLimit);
    }

    private Path directory() {
        File base = project.getBasedir();
        return (base == null ? Path.of(session.getExecutionRootDirectory()) : base.toPath())
                .toAbsolutePath()
                .normalize();
    }

    /** The reactor's root when the module is below it, else the module itself. */
    private Path root(Path directory) {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        Path path = root == null ? directory : root.toPath().toAbsolutePath().normalize();
        return directory.startsWith(path) ? path : directory;
    }

    /** The module's own first, then those of the modules that it depends on. */
    private List<Path> sourceRoots() {
        return Stream.concat(Stream.of(project), neededModules())
                .flatMap(module -> SourceRoots.of(module).stream())
                .distinct()
                .toList();
    }

    /** What the modules of this build that the module depends on have compiled or packaged. */
    private List<Path> reactor() {
        Set<String> modules = neededModules().map(MavenModule::key).collect(Collectors.toSet());
        return dependencies.resolved().stream()
                .filter(dependency -> modules.contains(dependency.key()))
                .map(Dependency::file)
                .toList();
    }

    private Map<String, Path> artifacts() {
        Map<String, Path> artifacts = new TreeMap<>();
        dependencies.resolved().forEach(dependency -> artifacts.put(dependency.key(), dependency.file()));
        return artifacts;
    }

    private Stream<MavenProject> neededModules() {
        Set<String> needed =
                dependencies.resolved().stream().map(Dependency::key).collect(Collectors.toSet());
        return session.getProjects().stream().filter(other -> needed.contains(key(other)));
    }

    private static String key(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId();
    }

    private static List<ResourceDirectory> resources(MavenProject project) {
        List<ResourceDirectory> directories = new ArrayList<>();
        for (Resource resource : project.getBuild().getResources()) {
            directories.add(new ResourceDirectory(
                    Path.of(resource.getDirectory()),
                    resource.getTargetPath() == null ? "" : resource.getTargetPath(),
                    resource.isFiltering(),
                    resource.getIncludes(),
                    resource.getExcludes()));
        }
        return directories;
    }

    private List<Path> classPath() {
        return Stream.concat(
                        Stream.of(Path.of(project.getBuild().getOutputDirectory())),
                        dependencies.resolved().stream().map(Dependency::file))
                .toList();
    }

    private Path java() {
        Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        String tool = toolchain == null ? null : toolchain.findTool("java");
        return tool == null ? Path.of(System.getProperty("java.home"), "bin", "java") : Path.of(tool);
    }
}
