package io.github.schemaguard.mojo.module;

import io.github.schemaguard.application.ModuleOutput;
import io.github.schemaguard.entities.scan.EntityScan;
import io.github.schemaguard.goal.project.OtherModules;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.mojo.module.ModuleDependencies.Dependency;
import io.github.schemaguard.report.RepositoryPaths;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** A Maven module, and its translation into a {@link Project} for the goals. */
public final class MavenModule {

    private final MavenProject project;
    private final MavenSession session;
    private final ToolchainManager toolchains;
    private final ModuleDependencies dependencies;
    private final ReactorModules reactor;
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
        this.reactor = new ReactorModules(session);
        this.work = work;
    }

    /** A file named by a parameter, relative to the module. */
    public Path file(String name) {
        return directory().resolve(name).normalize();
    }

    /** The message for a build in which no module had anything to check. */
    public String nothingToGovern() {
        List<MavenProject> modules = session.getProjects();
        return "nothing to compare: no entities, no migrations and no document were found in "
                + (modules.size() == 1
                        ? "this project (looked at " + output()
                                + ", the sources, the resources, the dependencies and docs/database-schema.md)"
                        : "any of the " + modules.size() + " modules (looked at the classes, sources, resources and"
                                + " docs/database-schema.md of "
                                + modules.stream()
                                        .map(MavenProject::getArtifactId)
                                        .collect(Collectors.joining(", "))
                                + ")")
                + (modules.size() == 1 && !project.getModules().isEmpty()
                        ? ". The modules of this project, " + String.join(", ", project.getModules())
                                + ", are not part of this call: leave out -N"
                        : "")
                + ". Set schema.packages, schema.classes, schema.persistenceFile or schema.entityDependencies to where the"
                + " entities are, or schema.url to the database";
    }

    /**
     * The module as goals see it.
     *
     * @param timeLimit for Hibernate, and for the migrations
     * @param covered modules, {@code groupId:artifactId}, whose entities belong to this module's check
     * @param steps receives the steps of goals
     */
    public Project toProject(Duration timeLimit, Set<String> covered, OtherModules others, StepListener steps) {
        Path directory = directory();
        return new Project(
                directory,
                root(directory),
                output(),
                sourceRoots(),
                RoleAssignment.resources(project),
                needed(),
                classPath(),
                entitiesOf(covered),
                others,
                artifacts(),
                java(),
                PluginSettings.of(project, "org.flywaydb:flyway-maven-plugin"),
                PluginSettings.of(project, "org.liquibase:liquibase-maven-plugin"),
                work,
                timeLimit,
                steps);
    }

    /** Without a POM, Maven leaves the directory's expression unresolved. */
    private Path output() {
        return project.getBasedir() == null
                ? directory().resolve("target/classes")
                : Path.of(project.getBuild().getOutputDirectory());
    }

    private Path directory() {
        File base = project.getBasedir();
        return (base == null ? Path.of(session.getExecutionRootDirectory()) : base.toPath())
                .toAbsolutePath()
                .normalize();
    }

    /** Where the services that read reports find the files: below the nearest directory with {@code .git}. */
    public RepositoryPaths repositoryPaths() {
        Path directory = directory();
        return RepositoryPaths.around(directory, root(directory));
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

    private List<ModuleOutput> needed() {
        return neededModules()
                .map(module -> new ModuleOutput(entry(module), RoleAssignment.resources(module)))
                .toList();
    }

    /**
     * Entries of the class path: those of the covered modules; in a call for one module alone, the jars of its siblings, but
     * for one that has a schema of its own.
     */
    private List<Path> entitiesOf(Set<String> covered) {
        if (reactor.all().size() > 1) {
            return neededModules()
                    .filter(module -> covered.contains(ReactorModules.key(module)))
                    .map(this::entry)
                    .toList();
        }
        boolean ownEntities = EntityScan.hasEntities(output());
        return dependencies.siblingsOf(project).stream()
                .filter(sibling -> !(ownEntities && sibling.hasEntities() && sibling.hasMigrations()))
                .map(Dependency::file)
                .toList();
    }

    /** What Maven resolved for a module; its output directory when it is in this call and nothing newer is there. */
    private Path entry(MavenProject module) {
        Path output = Path.of(module.getBuild().getOutputDirectory());
        return resolved(module)
                .filter(file -> !reactor.builds(module)
                        || file.startsWith(module.getBasedir().toPath().toAbsolutePath()))
                .orElse(output);
    }

    private Optional<Path> resolved(MavenProject module) {
        return dependencies.resolved().stream()
                .filter(dependency -> dependency.key().equals(ReactorModules.key(module)))
                .map(Dependency::file)
                .findFirst();
    }

    private Map<String, Path> artifacts() {
        Map<String, Path> artifacts = new TreeMap<>();
        dependencies.resolved().forEach(dependency -> artifacts.put(dependency.key(), dependency.file()));
        return artifacts;
    }

    private Stream<MavenProject> neededModules() {
        return reactor.neededBy(project).stream();
    }

    /** A module that Maven did not resolve, because this goal needs no compiled classes, comes last. */
    private List<Path> classPath() {
        Map<Path, Path> replaced = new HashMap<>();
        neededModules().forEach(module -> resolved(module).ifPresent(file -> replaced.put(file, entry(module))));
        Stream<Path> libraries =
                dependencies.resolved().stream().map(Dependency::file).map(file -> replaced.getOrDefault(file, file));
        return Stream.of(Stream.of(output()), libraries, neededModules().map(this::entry))
                .flatMap(entries -> entries)
                .distinct()
                .toList();
    }

    private Path java() {
        // Maven 4 fails when it is asked for the toolchain of no project.
        Toolchain toolchain =
                project.getBasedir() == null ? null : toolchains.getToolchainFromBuildContext("jdk", session);
        String tool = toolchain == null ? null : toolchain.findTool("java");
        return tool == null ? Path.of(System.getProperty("java.home"), "bin", "java") : Path.of(tool);
    }
}
