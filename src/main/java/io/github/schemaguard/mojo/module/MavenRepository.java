package io.github.schemaguard.mojo.module;

import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Fetches artifacts through the repositories, mirrors, proxies and cache of the running Maven. */
public final class MavenRepository implements Libraries {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> remotes;

    public MavenRepository(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> remotes) {
        this.system = system;
        this.session = session;
        this.remotes = List.copyOf(remotes);
    }

    @Override
    public Path file(String groupId, String artifactId, String version) {
        String coordinates = groupId + ":" + artifactId + ":" + version;
        try {
            return path(system.resolveArtifact(
                    session, new ArtifactRequest(new DefaultArtifact(coordinates), remotes, null)));
        } catch (ArtifactResolutionException e) {
            throw unresolved(coordinates, e);
        }
    }

    @Override
    public List<Path> classPath(List<String> coordinates) {
        CollectRequest collect = new CollectRequest().setRepositories(remotes);
        for (String each : coordinates) {
            collect.addDependency(new Dependency(new DefaultArtifact(each), "runtime"));
        }
        try {
            List<Path> files = new ArrayList<>();
            for (ArtifactResult result : system.resolveDependencies(session, new DependencyRequest(collect, null))
                    .getArtifactResults()) {
                files.add(path(result));
            }
            return files;
        } catch (DependencyResolutionException e) {
            throw unresolved(String.join(", ", coordinates), e);
        }
    }

    private static Path path(ArtifactResult result) {
        return result.getArtifact().getFile().toPath();
    }

    private GoalException unresolved(String coordinates, Exception cause) {
        String next = session.isOffline()
                ? "Maven is offline (-o) and the local repository does not have it yet. Run once without -o"
                : "Check the network and the mirrors of settings.xml";
        return new GoalException("cannot resolve " + coordinates + ". " + next, cause);
    }
}
