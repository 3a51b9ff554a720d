package io.github.schemaguard.goal.session;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.StepListener;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of a goal: the module it works for, and everything that it opens. The cache, the scratch server and the
 * connection to each database are opened at most once, and all of them are closed here. Safe for use by several threads.
 */
public final class RunSession implements AutoCloseable {

    private final Project project;
    private final Libraries libraries;
    private final RunCache cache;
    private final BackgroundTasks background = new BackgroundTasks();
    private final Map<DatabaseAddress, ReadOnlySession> connections = new LinkedHashMap<>();
    private @Nullable ScratchSession scratch;

    /** @param results of earlier runs */
    public RunSession(Project project, Libraries libraries, ResultCache results) {
        this.project = project;
        this.libraries = libraries;
        this.cache = new RunCache(results, project);
    }

    public Project project() {
        return project;
    }

    public Libraries libraries() {
        return libraries;
    }

    public RunCache cache() {
        return cache;
    }

    /** Who learns of the steps of this run. */
    public StepListener steps() {
        return project.steps();
    }

    /** Work beside the goal's own thread; it is interrupted when the run ends. */
    public BackgroundTasks background() {
        return background;
    }

    /**
     * The run's connection to a database, opened by the first call and closed with the run.
     *
     * @throws io.github.schemaguard.connection.ConnectionException when the database cannot be reached
     */
    public synchronized ReadOnlySession connection(DatabaseAddress address) {
        ReadOnlySession open = connections.get(address);
        if (open == null) {
            open = ReadOnlySession.open(address);
            connections.put(address, open);
        }
        return open;
    }

    /**
     * The run's scratch server, which starts when its first database is needed.
     *
     * @param choice with the user's own scratch server, if any
     * @param major the PostgreSQL version of an embedded server; the nearest available one is used
     * @throws IllegalStateException when another version was asked for earlier in this run
     */
    public synchronized ScratchSession scratch(DatabaseChoice choice, int major) {
        if (scratch == null) {
            scratch = new ScratchSession(project, choice.scratch(), libraries, major, steps());
        } else if (scratch.requestedMajor() != major) {
            throw new IllegalStateException("a run has one scratch server, of version " + scratch.requestedMajor()
                    + "; " + major + " was asked for as well");
        }
        return scratch;
    }

    /** Closes everything that is open, even if closing some of it fails. */
    @Override
    public synchronized void close() {
        ScratchSession server = scratch;
        try (cache;
                server;
                background) {
            connections.values().forEach(ReadOnlySession::close);
        }
    }
}
