package io.github.schemaguard.scratch;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.HostAndPort;
import io.github.schemaguard.connection.Secret;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An embedded PostgreSQL, reachable from this machine only. When it is closed, or this JVM dies in any way, no process and no data
 * remain.
 *
 * <p>Safe for use by several threads.
 */
final class EmbeddedServer implements ScratchServer {
    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORTS_TO_TRY = 5;
    private static final int LOG_TAIL = 15;

    /** The first identifier of an object that does not come with PostgreSQL. */
    private static final int FIRST_OWN_OID = 16384;

    /** Whether there is an object of the whole server, besides databases and the roles of {@link ConfinedRole}. */
    private static final String SHARED_OBJECTS =
            """
            select exists (select from pg_roles where oid >= %1$d
                               and not (starts_with(rolname, '%2$s')
                                        and starts_with(coalesce(shobj_description(oid, 'pg_authid'), ''), '%3$s')))
                or exists (select from pg_db_role_setting where setdatabase = 0)
                or exists (select from pg_tablespace where oid >= %1$d)
                or exists (select from pg_replication_origin)
            """.formatted(FIRST_OWN_OID, ConfinedRole.PREFIX, ScratchDatabase.ROLE_MARK);

    private static final String DATABASES = "select datname from pg_database where oid >= " + FIRST_OWN_OID;

    private final PostgresBinary binary;
    private final ServerDirectory run;
    private final Watchdog watchdog;
    private final ScratchDatabase maintenance;
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private boolean closed;

    private EmbeddedServer(PostgresBinary binary, ServerDirectory run, Watchdog watchdog, DatabaseAddress address) {
        this.binary = binary;
        this.run = run;
        this.watchdog = watchdog;
        this.maintenance = new ScratchDatabase(address);
    }

    /**
     * Starts a server with PostgreSQL's own databases only. The first start on a machine downloads and unpacks the binaries,
     * which takes seconds; later starts take a fraction of a second.
     *
     * @throws ScratchException if it cannot be started; nothing is left running
     */
    static EmbeddedServer start(ScratchOptions options) {
        ServerPlatform platform = ServerPlatform.current();
        PostgresBinary binary = PostgresBinary.of(platform, options.major());
        ScratchDirectories workspace = ScratchDirectories.locate(options, platform);
        PostgresInstallation installation = PostgresInstallation.of(binary, options.binaries(), workspace);
        TemplateCluster cluster = TemplateCluster.of(installation, workspace);
        try {
            return start(cluster, workspace);
        } catch (IOException e) {
            throw workspace.failed(
                    "The scratch PostgreSQL " + binary.version() + " does not start in "
                            + workspace.allRuns().get(0),
                    e,
                    workspace.root() + " is only a cache: if it is damaged, delete it.");
        }
    }

    private static EmbeddedServer start(TemplateCluster cluster, ScratchDirectories workspace) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return startAt(freePort(), cluster, workspace);
            } catch (BindException e) {
                // Another process took the port after it was found free.
                if (attempt == PORTS_TO_TRY) {
                    throw e;
                }
            }
        }
    }

    private static EmbeddedServer startAt(int port, TemplateCluster cluster, ScratchDirectories workspace)
            throws IOException {
        ServerDirectory run = ServerDirectory.create(workspace);
        try {
            Watchdog watchdog = Watchdog.start(cluster, run, port);
            try {
                awaitReady(watchdog, run);
                return new EmbeddedServer(
                        cluster.installation().binary(), run, watchdog, address(port, cluster.password()));
            } catch (IOException | RuntimeException e) {
                watchdog.release();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            run.close();
            throw e;
        }
    }

    @Override
    public int major() {
        return binary.major();
    }

    @Override
    public ScratchDatabase createDatabase(String name) throws SQLException {
        return createDatabase(name, "template0");
    }

    @Override
    public ScratchDatabase createDatabase(String name, ScratchDatabase template) throws SQLException {
        return createDatabase(name, template.name());
    }

    private ScratchDatabase createDatabase(String name, String template) throws SQLException {
        Objects.requireNonNull(name, "name");
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + quoted(name) + " TEMPLATE " + quoted(template));
        }
        created.add(name);
        return new ScratchDatabase(maintenance.address().withDatabase(name));
    }

    @Override
    public boolean isLikeNewFor(String database) throws SQLException {
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet shared = statement.executeQuery(SHARED_OBJECTS)) {
                if (shared.next() && shared.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet databases = statement.executeQuery(DATABASES)) {
                while (databases.next()) {
                    String name = databases.getString(1);
                    if (name.equals(database) || !created.contains(name)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Stops the server at once, ends open sessions and deletes the data. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (run) {
            watchdog.release();
        } catch (IOException e) {
            throw new ScratchException(
                    "The data of the scratch PostgreSQL is not completely removed from " + run.directory() + ": " + e
                            + ". The next run tries again; or delete it.",
                    e);
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL " + binary.version() + " at " + maintenance.address().hostList();
    }

    /** Waits until the server accepts connections; throws with the reason if it does not. */
    static void awaitReady(Watchdog watchdog, ServerDirectory run) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (PostmasterFile.read(run.data()).filter(PostmasterFile::ready).isEmpty()) {
                if (watchdog.serverEnded()) {
                    String log = logTail(run.log());
                    String message = "it ended at once with status " + watchdog.status() + "; its log:\n" + log;
                    throw log.contains("could not bind") ? new BindException(message) : new IOException(message);
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException(
                            "it is not ready after " + PATIENCE.toSeconds() + " s; its log:\n" + logTail(run.log()));
                }
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it started", e);
        }
    }

    private static String logTail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            String tail = String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
            // A full disk has no space for the log either.
            return Files.getFileStore(log).getUsableSpace() < FullDisk.FULL ? tail + "\n" + FullDisk.WORDS : tail;
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress(
                List.of(new HostAndPort(HOST, port)),
                TemplateCluster.MAINTENANCE,
                TemplateCluster.SUPERUSER,
                Secret.of(password),
                // The server has no certificate, and asking for encryption costs a round trip.
                Map.of("ApplicationName", "schema-maven-plugin", "sslmode", "disable", "gssEncMode", "disable"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
