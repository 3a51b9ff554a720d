package io.github.schemaguard.goal.session;

import io.github.schemaguard.connection.ApplicationDatasource;
import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.DatabaseLocator;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.LookupEnvironment;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
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
import org.jspecify.annotations.Nullable;

/**
 * What the sides of one run are made with: the scratch server, started when it is first needed and gone when the run ends,
 * and the memory of earlier runs. Safe for several threads.
 */
public final class ScratchSession implements AutoCloseable {

    private final Project project;
    private final @Nullable DatabaseParameters own;
    private final Libraries libraries;
    private final int major;
    private final Timings timings;
    private final RunCache memory;
    private @Nullable ScratchServer server;

    /**
     * A workbench with nothing on it yet.
     *
     * @param choice says whether the scratch server is the user's own
     * @param major the wanted major version of an embedded one; the nearest there is is taken
     */
    public ScratchSession(
            Project project, DatabaseChoice choice, Libraries libraries, RunCache memory, int major, Timings timings) {
        this.project = project;
        this.own = choice.scratch();
        this.libraries = libraries;
        this.memory = memory;
        this.major = major;
        this.timings = timings;
    }

    /** A new, empty database. */
    public ScratchDatabase database(String name) {
        try {
            return running().createDatabase(name);
        } catch (SQLException e) {
            throw new GoalException(
                    "the scratch PostgreSQL cannot create the database " + name + ": " + e.getMessage()
                            + FullDisk.in(String.valueOf(e.getMessage()))
                                    .map(words -> ". " + FullDisk.NEXT_STEP)
                                    .orElse(""),
                    e);
        }
    }

    public Timings timings() {
        return timings;
    }

    public RunCache memory() {
        return memory;
    }

    /** What decides how the scratch server prints a schema; the embedded one need not run for that. */
    public Object server() {
        return own == null ? binary() : running() instanceof OwnServer server ? server.identity() : binary();
    }

    /** The scratch server's major version, as far as it was there to be had. */
    public int major() {
        return own == null ? major : running().major();
    }

    /** Starts the server while others still prepare what is to happen on it; a failure shows when it is used. */
    @Nullable
    public Void warmUp() {
        running();
        return null;
    }

    /** For the log: which PostgreSQL it is, and when it is not the wanted one. */
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
            try {
                server = timings.of("scratch server", this::start);
            } catch (ScratchException | ConnectionException e) {
                throw new GoalException(e.getMessage(), e);
            }
        }
        return server;
    }

    private ScratchServer start() {
        return own == null
                ? ScratchServer.start(ScratchOptions.of(this::binaries, major))
                : OwnServer.open(new DatabaseLocator(
                                LookupEnvironment.ofProcess(project.directory(), project.root()),
                                ScratchSession::notTheProjects)
                        .locate(own)
                        .orElseThrow(() -> new GoalException("schema.scratchUrl is empty"))
                        .address());
    }

    /** The application's own database is none to try things on. */
    private static ApplicationDatasource notTheProjects() {
        throw new ConnectionException(
                ConnectionException.Reason.NO_DATASOURCE,
                "the application's own database is no scratch server",
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
        if (server != null) {
            server.close();
        }
    }
}
