package io.github.schemaguard.goal.session;

import io.github.schemaguard.connection.ApplicationDatasource;
import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.DatabaseLocator;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.LookupEnvironment;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.scratch.FullDisk;
import io.github.schemaguard.scratch.OwnServer;
import io.github.schemaguard.scratch.PostgresBinary;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchException;
import io.github.schemaguard.scratch.ScratchOptions;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scratch server of one run, and others like it if migrations need a new one. It starts when its first database is needed and
 * stops when the run ends. Safe for use by several threads.
 */
public final class ScratchSession implements AutoCloseable {

    private final Project project;
    private final @Nullable DatabaseParameters own;
    private final Libraries libraries;
    private final int major;
    private final StepListener steps;
    private @Nullable ScratchServer server;
    /** Embedded servers that were started because earlier migrations have left something on the others. */
    private final List<ScratchServer> more = new ArrayList<>();

    /**
     * A server that is not started yet.
     *
     * @param own the user's own scratch server; null for an embedded one
     * @param major the PostgreSQL version of an embedded server; the nearest available one is used
     */
    ScratchSession(
            Project project, @Nullable DatabaseParameters own, Libraries libraries, int major, StepListener steps) {
        this.project = project;
        this.own = own;
        this.libraries = libraries;
        this.major = major;
        this.steps = steps;
    }

    int requestedMajor() {
        return major;
    }

    /** A new, empty database. */
    public ScratchDatabase database(String name) {
        try {
            return running().createDatabase(name);
        } catch (SQLException e) {
            throw cannotCreate(name, e);
        }
    }

    /**
     * A new, empty database for migrations. If earlier migrations of this run have left roles or other objects of the whole
     * server, it is on another embedded server: migrations that create these would fail where they exist.
     */
    public synchronized ScratchDatabase databaseForMigrations(String name) {
        try {
            ScratchServer newest = more.isEmpty() ? running() : more.get(more.size() - 1);
            if (!newest.isLikeNewFor(name)) {
                newest = started("starting another scratch server");
                more.add(newest);
            }
            return newest.createDatabase(name);
        } catch (SQLException e) {
            throw cannotCreate(name, e);
        }
    }

    private static GoalException cannotCreate(String name, SQLException e) {
        return new GoalException(
                "the scratch PostgreSQL cannot create the database " + name + ": " + e.getMessage()
                        + FullDisk.in(String.valueOf(e.getMessage()))
                                .map(words -> ". " + FullDisk.NEXT_STEP)
                                .orElse(""),
                e);
    }

    /** What the server's rendering of a schema depends on. An embedded server need not run for this. */
    public Object server() {
        return own == null ? binary() : running() instanceof OwnServer server ? server.identity() : binary();
    }

    /** The server's PostgreSQL version: the requested one for an embedded server. */
    public int major() {
        return own == null ? major : running().major();
    }

    /** Starts the server now, so that nobody waits for it later. */
    public void start() {
        running();
    }

    /** For the log: which PostgreSQL it is, and why if it is not the requested version. */
    public String description() {
        return own == null
                ? "embedded PostgreSQL " + binary().version()
                        + binary().substitution().map(why -> " (" + why + ")").orElse("")
                : "scratch " + running();
    }

    private PostgresBinary binary() {
        try {
            return ScratchServer.binary(major);
        } catch (ScratchException e) {
            throw new GoalException(e.getMessage(), e);
        }
    }

    private synchronized ScratchServer running() {
        if (server == null) {
            server = started("starting the scratch server");
        }
        return server;
    }

    private ScratchServer started(String step) {
        try {
            return steps.run(step, this::open);
        } catch (ScratchException | ConnectionException e) {
            throw new GoalException(e.getMessage(), e);
        }
    }

    private ScratchServer open() {
        return own == null
                ? ScratchServer.start(ScratchOptions.of(this::binaries, major))
                : OwnServer.open(new DatabaseLocator(
                                LookupEnvironment.ofProcess(project.directory(), project.root()),
                                ScratchSession::notTheProjects)
                        .locate(own)
                        .orElseThrow(() -> new GoalException("schema.scratchUrl is empty"))
                        .address());
    }

    /** The application's own database must never be used as a scratch server. */
    private static ApplicationDatasource notTheProjects() {
        throw new ConnectionException(
                ConnectionException.Reason.NO_DATASOURCE,
                "the application's own database cannot be the scratch server",
                "Give a URL");
    }

    private Path binaries(String groupId, String artifactId, String version) throws IOException {
        try {
            return libraries.file(groupId, artifactId, version);
        } catch (GoalException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        // Each is closed even if another cannot be.
        try {
            if (server != null) {
                server.close();
            }
        } finally {
            closeFrom(0);
        }
    }

    private void closeFrom(int index) {
        if (index < more.size()) {
            try {
                more.get(index).close();
            } finally {
                closeFrom(index + 1);
            }
        }
    }
}
