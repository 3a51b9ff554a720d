package io.github.schemaguard.mojo.module;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * The modules of a build in which a goal had something to check. A build in which it skipped every module must fail, because
 * nothing was compared. Stored in Maven's session, so that the next build of a daemon starts empty.
 */
public final class GovernedModules {

    private final MavenSession session;
    private final MojoExecution execution;
    private final ConcurrentMap<String, Boolean> modules;

    private GovernedModules(MavenSession session, MojoExecution execution, ConcurrentMap<String, Boolean> modules) {
        this.session = session;
        this.execution = execution;
        this.modules = modules;
    }

    @SuppressWarnings("unchecked")
    public static GovernedModules of(MavenSession session, MojoExecution execution) {
        SessionData data = session.getRepositorySession().getData();
        String key = GovernedModules.class.getName() + "/" + execution.getGoal() + "/" + execution.getExecutionId();
        synchronized (data) {
            Object known = data.get(key);
            ConcurrentMap<String, Boolean> modules =
                    known == null ? new ConcurrentHashMap<>() : (ConcurrentMap<String, Boolean>) known;
            data.set(key, modules);
            return new GovernedModules(session, execution, modules);
        }
    }

    public void governed(MavenProject project) {
        modules.put(project.getId(), true);
    }

    /** Records a module without anything to check. True if it was the last module and no other had anything either. */
    public boolean skippedLast(MavenProject project) {
        modules.put(project.getId(), false);
        List<MavenProject> expected = session.getProjects().stream()
                .filter(module -> runsIn(module) || module.equals(project))
                .toList();
        return expected.stream().allMatch(module -> Boolean.FALSE.equals(modules.get(module.getId())));
    }

    /** A goal of the command line runs in every module; a bound one where the module's POM binds it. */
    private boolean runsIn(MavenProject module) {
        if (execution.getSource() == MojoExecution.Source.CLI) {
            return true;
        }
        return module.getBuildPlugins().stream()
                .filter(plugin -> plugin.getKey().equals(execution.getPlugin().getKey()))
                .flatMap(plugin -> plugin.getExecutions().stream())
                .anyMatch(bound -> bound.getId().equals(execution.getExecutionId())
                        && bound.getGoals().contains(execution.getGoal()));
    }
}
