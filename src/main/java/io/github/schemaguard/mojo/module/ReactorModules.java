package io.github.schemaguard.mojo.module;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build as their POMs describe them: who needs whom, who inherits from whom, and which ones the user
 * selected.
 */
public final class ReactorModules {

    private final MavenSession session;
    private final List<MavenProject> all;

    public ReactorModules(MavenSession session) {
        this.session = session;
        Set<MavenProject> modules = new LinkedHashSet<>(session.getProjects());
        if (session.getAllProjects() != null) {
            modules.addAll(session.getAllProjects());
        }
        this.all = List.copyOf(modules);
    }

    /** Every module: those that this call builds, in Maven's order, then the others. */
    List<MavenProject> all() {
        return all;
    }

    /** Whether this call builds the module. */
    boolean builds(MavenProject module) {
        return session.getProjects().contains(module);
    }

    public static String key(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId();
    }

    /** The modules on the class path of this one, directly or not; those that only tests need are not. */
    Set<MavenProject> neededBy(MavenProject module) {
        Set<MavenProject> needed = new LinkedHashSet<>();
        for (Dependency dependency : module.getDependencies()) {
            if (isOnClassPath(dependency)) {
                add(dependency, needed);
            }
        }
        return needed;
    }

    private void add(Dependency dependency, Set<MavenProject> needed) {
        module(dependency).filter(needed::add).ifPresent(found -> {
            for (Dependency next : found.getDependencies()) {
                if (isOnClassPath(next) && !next.isOptional() && !"provided".equals(next.getScope())) {
                    add(next, needed);
                }
            }
        });
    }

    private static boolean isOnClassPath(Dependency dependency) {
        return !"test".equals(dependency.getScope())
                && !"import".equals(dependency.getScope())
                && !"test-jar".equals(dependency.getType())
                && !"tests".equals(dependency.getClassifier());
    }

    private Optional<MavenProject> module(Dependency dependency) {
        return all.stream()
                .filter(module -> module.getGroupId().equals(dependency.getGroupId())
                        && module.getArtifactId().equals(dependency.getArtifactId())
                        && (dependency.getVersion() == null
                                || dependency.getVersion().equals(module.getVersion())))
                .findFirst();
    }

    /** Whether another module inherits from it. */
    boolean isParent(MavenProject module) {
        for (MavenProject other : all) {
            for (MavenProject parent = other.getParent(); parent != null; parent = parent.getParent()) {
                if (key(parent).equals(key(module))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the user selected modules with {@code -pl}. */
    boolean hasSelection() {
        return !session.getRequest().getSelectedProjects().isEmpty();
    }

    /** Whether the user wants this module: it is selected, or none is. */
    boolean isSelected(MavenProject module) {
        return !hasSelection()
                || session.getRequest().getSelectedProjects().stream()
                        .anyMatch(selector -> matches(selector.replaceFirst("^[+?]+", ""), module));
    }

    /** Maven's selectors: {@code groupId:artifactId}, {@code :artifactId}, or a directory or POM. */
    private boolean matches(String selector, MavenProject module) {
        if (selector.contains(":") && !selector.contains("/") && !selector.contains("\\")) {
            return selector.equals(key(module)) || selector.equals(":" + module.getArtifactId());
        }
        String base = Objects.requireNonNullElse(
                session.getRequest().getBaseDirectory(), session.getExecutionRootDirectory());
        Path named = Path.of(base).resolve(selector).toAbsolutePath().normalize();
        File directory = module.getBasedir();
        return directory != null
                && (named.equals(directory.toPath().toAbsolutePath().normalize())
                        || named.equals(
                                module.getFile().toPath().toAbsolutePath().normalize()));
    }
}
