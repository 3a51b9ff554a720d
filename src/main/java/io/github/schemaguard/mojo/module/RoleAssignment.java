package io.github.schemaguard.mojo.module;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.migrations.apply.MigrationFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/** Assigns a goal's roles to the modules of a build, from their files and their POMs. */
public final class RoleAssignment {

    private final MavenSession session;
    private final GovernedModules governed;
    private final ProjectDependenciesResolver resolver;
    private final ReactorModules reactor;

    public RoleAssignment(MavenSession session, GovernedModules governed, ProjectDependenciesResolver resolver) {
        this.session = session;
        this.governed = governed;
        this.resolver = resolver;
        this.reactor = new ReactorModules(session);
    }

    /**
     * What the parameters of the goal say.
     *
     * @param document where the document is, relative to a module
     * @param asked whether the goal can run without a module that has anything
     * @param entitiesNamed whether they say where the entities are
     */
    public record Parameters(String document, boolean asked, boolean entitiesNamed) {}

    /**
     * The roles.
     *
     * @param current the module in which the goal is executed now: what was compiled since is looked at again
     */
    public ModuleRoles roles(MavenProject current, Parameters parameters) {
        ConcurrentMap<String, ModuleContent> contents = governed.contents();
        contents.put(ReactorModules.key(current), content(current));
        List<ModuleRoles.Member> members = new ArrayList<>();
        for (MavenProject module : reactor.all()) {
            String name = ReactorModules.key(module);
            boolean runs = reactor.builds(module) && governed.runsIn(module);
            members.add(new ModuleRoles.Member(
                    name,
                    contents.computeIfAbsent(name, missing -> content(module)),
                    reactor.neededBy(module).stream().map(ReactorModules::key).collect(Collectors.toSet()),
                    runs && isTold(module, parameters),
                    runs,
                    reactor.isSelected(module),
                    () -> librariesHaveMigrations(module)));
        }
        return new ModuleRoles(members, parameters.asked());
    }

    /** The module in which the goal runs, if there is exactly one. */
    public Optional<MavenProject> onlyGoverning(ModuleRoles roles) {
        List<String> running = roles.running();
        return reactor.all().stream()
                .filter(module -> running.equals(List.of(ReactorModules.key(module))))
                .findFirst();
    }

    /** Whether the module's own POM says what to compare. */
    public boolean isDeclaredBy(MavenProject module) {
        return new OwnDeclaration(module, reactor.isParent(module)).tells(governed.pluginKey(), governed.goal());
    }

    private boolean isTold(MavenProject module, Parameters parameters) {
        boolean parent = reactor.isParent(module);
        boolean selectedWithEntities =
                parameters.entitiesNamed() && reactor.hasSelection() && reactor.isSelected(module);
        return selectedWithEntities
                || isDeclaredBy(module)
                || (!parent && hasDocument(module, parameters.document()))
                || (reactor.all().size() == 1 && siblingsHaveContent(module));
    }

    /** A document that several modules share is not one module's own. */
    private static boolean hasDocument(MavenProject module, String document) {
        Path directory = directory(module);
        Path file = directory.resolve(document).normalize();
        return file.startsWith(directory) && Files.exists(file);
    }

    /** In a call for one module alone, the modules of its build are jars of the same group and version. */
    private boolean siblingsHaveContent(MavenProject module) {
        ModuleDependencies dependencies = ModuleDependencies.of(module, session, resolver);
        return dependencies.siblingsOf(module).stream()
                .anyMatch(sibling -> sibling.hasEntities() || sibling.hasMigrations());
    }

    private boolean librariesHaveMigrations(MavenProject module) {
        return ModuleDependencies.of(module, session, resolver).resolved().stream()
                .anyMatch(library -> MigrationFiles.inJar(library.file()));
    }

    private static ModuleContent content(MavenProject module) {
        return ModuleContent.of(
                directory(module),
                Path.of(module.getBuild().getOutputDirectory()),
                SourceRoots.of(module),
                resources(module));
    }

    static List<ResourceDirectory> resources(MavenProject module) {
        // Without a POM, Maven leaves the directory's expression unresolved.
        return module.getBuild().getResources().stream()
                .filter(resource -> !resource.getDirectory().contains("${"))
                .map(resource -> new ResourceDirectory(
                        Path.of(resource.getDirectory()),
                        resource.getTargetPath() == null ? "" : resource.getTargetPath(),
                        resource.isFiltering(),
                        resource.getIncludes(),
                        resource.getExcludes()))
                .toList();
    }

    private static Path directory(MavenProject module) {
        File base = module.getBasedir();
        return (base == null ? Path.of("") : base.toPath()).toAbsolutePath().normalize();
    }
}
