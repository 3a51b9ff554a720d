package io.github.schemaguard.mojo.module;

import io.github.schemaguard.entities.scan.EntityScan;
import io.github.schemaguard.migrations.apply.MigrationFiles;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * A module's dependencies in class path order, except those of test scope. Scope provided is included: application servers
 * provide JPA, whose classes are needed here.
 *
 * @param resolved those that have a file
 * @param missing those that could not be resolved, for the log: mostly modules of this build that are not compiled yet
 */
public record ModuleDependencies(List<Dependency> resolved, List<String> missing) {

    /**
     * A dependency.
     *
     * @param key {@code groupId:artifactId}
     * @param version of it
     * @param file a jar, or another module's classes
     */
    record Dependency(String key, String version, Path file) {

        boolean hasEntities() {
            return EntityScan.hasEntities(file);
        }

        boolean hasMigrations() {
            return MigrationFiles.inJar(file);
        }
    }

    /** Those with the module's own group and version: the modules of its build, when the call is for this one alone. */
    List<Dependency> siblingsOf(MavenProject module) {
        String group = module.getGroupId() + ":";
        return resolved.stream()
                .filter(dependency -> dependency.key().startsWith(group)
                        && dependency.version().equals(module.getVersion()))
                .toList();
    }

    /** As Maven resolved them for the goal; otherwise as far as they can be resolved now. */
    public static ModuleDependencies of(
            MavenProject project, MavenSession session, ProjectDependenciesResolver resolver) {
        if (!project.getArtifacts().isEmpty()) {
            return new ModuleDependencies(
                    project.getArtifacts().stream()
                            .filter(artifact -> artifact.getFile() != null
                                    && artifact.getArtifactHandler().isAddedToClasspath()
                                    && !Artifact.SCOPE_TEST.equals(artifact.getScope()))
                            .map(artifact -> new Dependency(
                                    artifact.getGroupId() + ":" + artifact.getArtifactId(),
                                    artifact.getBaseVersion(),
                                    artifact.getFile().toPath()))
                            .toList(),
                    List.of());
        }
        try {
            return of(
                    resolver.resolve(new DefaultDependencyResolutionRequest(project, session.getRepositorySession())));
        } catch (DependencyResolutionException e) {
            // A goal that does not compile must still work in a module whose neighbours are not compiled.
            return of(e.getResult());
        }
    }

    private static ModuleDependencies of(DependencyResolutionResult result) {
        return new ModuleDependencies(
                result.getResolvedDependencies().stream()
                        .filter(dependency -> dependency.getArtifact().getFile() != null
                                && dependency.getArtifact().getExtension().equals("jar")
                                && !Artifact.SCOPE_TEST.equals(dependency.getScope()))
                        .map(dependency -> new Dependency(
                                dependency.getArtifact().getGroupId() + ":"
                                        + dependency.getArtifact().getArtifactId(),
                                dependency.getArtifact().getBaseVersion(),
                                dependency.getArtifact().getFile().toPath()))
                        .toList(),
                result.getUnresolvedDependencies().stream()
                        .map(dependency -> dependency.getArtifact().toString())
                        .toList());
    }
}
