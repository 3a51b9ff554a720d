package io.github.schemaguard.goal;

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
final class Workbench implements AutoCloseable {

    private final Libraries libraries;
    private final int major;
    private final Timings timings;
    private final Memory memory;
    private @Nullable ScratchServer server;

    /**
     * A workbench with nothing on it yet.
     *
     * @param major the wanted major version; the nearest there is is taken
     */
    Workbench(Libraries libraries, Memory memory, int major, Timings timings) {
        this.libraries = libraries;
        this.memory = memory;
        this.major = major;
        this.timings = timings;
    }

    /** A new, empty database. */
    ScratchDatabase database(String name) {
        try {
            return server().createDatabase(name);
        } catch (SQLException e) {
            throw new GoalException(
                    "the scratch PostgreSQL cannot create the database " + name + ": " + e.getMessage(), e);
        }
    }

    Timings timings() {
        return timings;
    }

    Memory memory() {
        return memory;
    }

    /** The release of the scratch server, started or not. */
    PostgresBinary binary() {
        try {
            return ScratchServer.binary(major);
        } catch (ScratchException e) {
            throw new GoalException(e.getMessage(), e);
        }
    }

    int major() {
        return major;
    }

    /** Starts the server while others still prepare what is to happen on it; a failure shows when it is used. */
    @Nullable
    Void warmUp() {
        server();
        return null;
    }

    /** For the log: which PostgreSQL it is, and when it is not the wanted one. */
    String description() {
        return "embedded PostgreSQL " + binary().version()
                + binary().substitution().map(why -> " (" + why + ")").orElse("");
    }

    private synchronized ScratchServer server() {
        if (server == null) {
            try {
                server = timings.of(
                        "scratch server", () -> ScratchServer.start(ScratchOptions.of(this::binaries, major)));
            } catch (ScratchException e) {
                throw new GoalException(e.getMessage(), e);
            }
        }
        return server;
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
