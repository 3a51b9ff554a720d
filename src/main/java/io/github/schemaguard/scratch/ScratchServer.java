package io.github.schemaguard.scratch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A running, disposable PostgreSQL: an embedded one, or the user's own. When it is closed, or this JVM dies, nothing remains.
 *
 * <p>Safe for use by several threads.
 */
public sealed interface ScratchServer extends AutoCloseable permits EmbeddedServer, OwnServer {

    /**
     * Starts a server with PostgreSQL's own databases only. The first start on a machine downloads and unpacks the binaries,
     * which takes seconds; later starts take a fraction of a second.
     *
     * @throws ScratchException if it cannot be started; nothing is left running
     */
    static ScratchServer start(ScratchOptions options) {
        return EmbeddedServer.start(options);
    }

    /**
     * The release that {@link #start} would run here, without starting or fetching anything.
     *
     * @throws ScratchException if none is published for this machine
     */
    static PostgresBinary binary(int major) {
        return PostgresBinary.of(ServerPlatform.current(), major);
    }

    /** Possible cache directories of this user, the best first; empty on a machine without published binaries. */
    static List<Path> cachePlaces() {
        try {
            return ScratchDirectories.places(System.getenv(), ServerPlatform.current());
        } catch (ScratchException unknownMachine) {
            return List.of();
        }
    }

    /** The server's major version. */
    int major();

    /**
     * Creates an empty database.
     *
     * @throws SQLException from the server, for example if the name is taken
     */
    ScratchDatabase createDatabase(String name) throws SQLException;

    /**
     * Creates a copy of a database of this server that has no open sessions.
     *
     * @throws SQLException from the server, for example if the template has open sessions
     */
    ScratchDatabase createDatabase(String name, ScratchDatabase template) throws SQLException;

    /**
     * Whether migrations can run in a new database as on a server that was just started: no database has its name, and there
     * is no role, database, tablespace or other object of the whole server that an earlier run of migrations has left.
     *
     * @param database the name of the new database
     * @throws SQLException from the server
     */
    boolean isLikeNewFor(String database) throws SQLException;

    /** Ends open sessions and removes everything that was created. A second call does nothing. */
    @Override
    void close();
}
