package io.github.schemaguard.mojo.module;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * What a build has decided so far: the modules in which a goal ran, and those that it passed over. A build in which it
 * skipped every module must fail, because nothing was compared. Stored in Maven's session, so that the next build of a daemon
 * starts empty.
 */
public final class GovernedModules {

    private final MavenSession session;
    private final MojoExecution execution;
    private final boolean report;
    private final ConcurrentMap<String, Boolean> modules;
    private final Set<String> promised;
    private final ConcurrentMap<String, ModuleContent> contents;

    /** @param report whether the goal is a report, which runs where the POM has the plugin among its reports */
    public GovernedModules(MavenSession session, MojoExecution execution, boolean report) {
        this.session = session;
        this.execution = execution;
        this.report = report;
        String goal = execution.getGoal() + "/" + execution.getExecutionId();
        this.modules = kept(goal + "/modules", ConcurrentHashMap::new);
        this.promised = kept(goal + "/promised", ConcurrentHashMap::newKeySet);
        this.contents = kept("contents", ConcurrentHashMap::new);
    }

    @SuppressWarnings("unchecked")
    private <T> T kept(String name, Supplier<T> empty) {
        SessionData data = session.getRepositorySession().getData();
        String key = GovernedModules.class.getName() + "/" + name;
        synchronized (data) {
            Object known = data.get(key);
            T value = known == null ? empty.get() : (T) known;
            data.set(key, value);
            return value;
        }
    }

    /** What the modules have, as far as it was looked at. */
    ConcurrentMap<String, ModuleContent> contents() {
        return contents;
    }

    String pluginKey() {
        return execution.getPlugin().getKey();
    }

    String goal() {
        return execution.getGoal();
    }

    public void governed(MavenProject project) {
        modules.put(project.getId(), true);
    }

    /** Whether a module was passed over because this one compares what it has. */
    public boolean isPromised(MavenProject project) {
        return promised.contains(ReactorModules.key(project));
    }

    /** Records a module that was passed over. True if it was the last module and the goal ran in none. */
    public boolean passedOverLast(MavenProject project, ModuleRole role) {
        String by = role.by();
        if (by != null) {
            promised.add(by);
        }
        modules.put(project.getId(), false);
        List<MavenProject> expected = session.getProjects().stream()
                .filter(module -> runsIn(module) || module.equals(project))
                .toList();
        return expected.stream().allMatch(module -> Boolean.FALSE.equals(modules.get(module.getId())));
    }

    /** A goal of the command line runs in every module; a bound one where the module's POM binds it. */
    boolean runsIn(MavenProject module) {
        if (execution.getSource() == MojoExecution.Source.CLI) {
            return true;
        }
        if (report) {
            return module.getModel().getReporting() != null
                    && module.getModel().getReporting().getPlugins().stream()
                            .anyMatch(plugin -> plugin.getKey().equals(pluginKey()));
        }
        return module.getBuildPlugins().stream()
                .filter(plugin -> plugin.getKey().equals(execution.getPlugin().getKey()))
                .flatMap(plugin -> plugin.getExecutions().stream())
                .anyMatch(bound -> bound.getId().equals(execution.getExecutionId())
                        && bound.getGoals().contains(execution.getGoal()));
    }
}
