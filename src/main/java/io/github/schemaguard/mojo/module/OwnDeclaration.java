package io.github.schemaguard.mojo.module;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginConfiguration;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What a module's own POM declares of a plugin, as opposed to what it inherits. A POM that other modules have as parent
 * declares for them; only what it marks as not inherited is about itself.
 */
final class OwnDeclaration {

    /** Parameters that say what to compare, or where it is. */
    private static final Set<String> NAMING = Set.of(
            "url",
            "environment",
            "otherUrl",
            "otherEnvironment",
            "targets",
            "targetsQuery",
            "migrations",
            "persistenceUnit",
            "persistenceFile",
            "packages",
            "classes",
            "mappingFiles",
            "entityDependencies",
            "hibernateHook",
            "document",
            "changeLog");

    private static final String CHECK = "check";

    /** Maven's name for the execution of a goal that is called on the command line. */
    private static final String COMMAND_LINE = "default-cli";

    private final MavenProject module;
    private final boolean parent;

    /** @param parent whether other modules of the build inherit from it */
    OwnDeclaration(MavenProject module, boolean parent) {
        this.module = module;
        this.parent = parent;
    }

    /**
     * Whether the module's own POM says what to compare, or binds the goal, or binds {@code check} and so marks the module
     * that all goals work for.
     */
    boolean tells(String pluginKey, String goal) {
        return builds().flatMap(OwnDeclaration::plugins)
                .filter(plugin -> plugin.getKey().equals(pluginKey))
                .anyMatch(plugin -> tells(plugin, goal));
    }

    private boolean tells(Plugin plugin, String goal) {
        boolean shared = parent && isInherited(plugin.getInherited());
        boolean bound = plugin.getExecutions().stream()
                .filter(execution -> !(shared && isInherited(execution.getInherited())))
                .anyMatch(execution -> execution.getGoals().contains(goal)
                        || execution.getGoals().contains(CHECK)
                        || (execution.getId().equals(COMMAND_LINE) && names(execution.getConfiguration())));
        return bound || (!shared && names(plugin.getConfiguration()));
    }

    private Stream<BuildBase> builds() {
        Build build = module.getOriginalModel().getBuild();
        Stream<BuildBase> ofProfiles = module.getActiveProfiles().stream()
                .map(profile -> profile.getBuild())
                .filter(each -> each != null);
        return Stream.concat(build == null ? Stream.empty() : Stream.of(build), ofProfiles);
    }

    private static Stream<Plugin> plugins(PluginConfiguration build) {
        return Stream.of(
                        build.getPlugins(),
                        build.getPluginManagement() == null
                                ? List.<Plugin>of()
                                : build.getPluginManagement().getPlugins())
                .flatMap(Collection::stream);
    }

    private static boolean isInherited(@Nullable String inherited) {
        return inherited == null || !inherited.strip().equals("false");
    }

    private static boolean names(@Nullable Object configuration) {
        return configuration instanceof Xpp3Dom given
                && Stream.of(given.getChildren())
                        .anyMatch(child -> NAMING.contains(child.getName())
                                && (child.getChildCount() > 0
                                        || (child.getValue() != null
                                                && !child.getValue().isBlank())));
    }
}
