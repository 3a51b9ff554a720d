package io.github.schemaguard.scratch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A running PostgreSQL whose databases nobody cares about: one that we start ourselves, or the user's own. Closing it, or
 * the death of this JVM, leaves nothing behind.
 *
 * <p>Safe for use by several threads.
 */
public sealed interface ScratchServer extends AutoCloseable permits EmbeddedServer, OwnServer {

    /**
     * Starts a server with no databases but PostgreSQL's own. The first start on a machine fetches and unpacks the
     * binaries and takes seconds; later ones a fraction of one.
     *
     * @throws ScratchException if it cannot be had; nothing is left running
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

    /** Where this user's cache may be, the best place first; empty on a machine that no binary is published for. */
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
     * Makes an empty database.
     *
     * @throws SQLException as the server says it, such as when there is one of that name
     */
    ScratchDatabase createDatabase(String name) throws SQLException;

    /**
     * Makes a copy of a database of this server, to which nobody is connected.
     *
     * @throws SQLException as the server says it, such as when someone is connected to the template
     */
    ScratchDatabase createDatabase(String name, ScratchDatabase template) throws SQLException;

    /** Removes what was made, cutting open sessions. A second call does nothing. */
    @Override
    void close();
}
