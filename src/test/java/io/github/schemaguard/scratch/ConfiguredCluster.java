package io.github.schemaguard.scratch;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.HostAndPort;
import io.github.schemaguard.connection.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server whose configuration a test writes. Tests of every package use it. */
public final class ConfiguredCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ScratchDirectories workspace;
    private final ServerDirectory prepared;
    private final TemplateCluster cluster;
    private @Nullable ServerDirectory run;
    private @Nullable Watchdog guard;

    private ConfiguredCluster(ScratchDirectories workspace, ServerDirectory prepared, TemplateCluster cluster) {
        this.workspace = workspace;
        this.prepared = prepared;
        this.cluster = cluster;
    }

    /** A cluster with the same data as every scratch server. */
    public static ConfiguredCluster create() throws IOException {
        ScratchOptions options = ScratchOptions.of(new ClassPathBinaries(), ClassPathBinaries.major());
        ServerPlatform platform = ServerPlatform.current();
        ScratchDirectories workspace = ScratchDirectories.locate(options, platform);
        PostgresInstallation installation =
                PostgresInstallation.of(PostgresBinary.of(platform, options.major()), options.binaries(), workspace);
        TemplateCluster template = TemplateCluster.of(installation, workspace);
        return copy(template.data(), template, workspace);
    }

    /** A copy of the running cluster. It is valid only between the calls that begin and end a backup. */
    ConfiguredCluster backup() throws IOException {
        ConfiguredCluster copy = copy(running().data(), cluster, workspace);
        Files.delete(copy.cluster.data().resolve("postmaster.pid"));
        return copy;
    }

    private static ConfiguredCluster copy(Path data, TemplateCluster template, ScratchDirectories workspace)
            throws IOException {
        ServerDirectory prepared = ServerDirectory.create(workspace);
        Path directory = prepared.directory().resolve("cluster");
        FileTree.createPublic(directory);
        FileTree.copy(data, directory.resolve("data"));
        try (Stream<Path> tree = Files.walk(directory.resolve("data"))) {
            for (Path path : tree.toList()) {
                FileTree.permit(path, Files.isDirectory(path) ? "rwx------" : "rw-------");
                template.account().give(path);
            }
        }
        Files.copy(template.directory().resolve("password"), directory.resolve("password"));
        return new ConfiguredCluster(
                workspace, prepared, new TemplateCluster(template.installation(), template.account(), directory));
    }

    /** Writes or replaces a file of the data directory; {@code postgresql.auto.conf} is for settings. */
    public ConfiguredCluster with(String file, String text) throws IOException {
        Path path = cluster.data().resolve(file);
        Files.writeString(path, text);
        FileTree.permit(path, "rw-------");
        cluster.account().give(path);
        return this;
    }

    /** Starts the server and waits until the superuser can connect without TLS. */
    public DatabaseAddress start() throws IOException, InterruptedException {
        int port = EmbeddedServer.freePort();
        run = ServerDirectory.create(workspace);
        guard = Watchdog.start(cluster, run, port);
        DatabaseAddress address = new DatabaseAddress(
                List.of(new HostAndPort("127.0.0.1", port)),
                TemplateCluster.MAINTENANCE,
                TemplateCluster.SUPERUSER,
                Secret.of(password()),
                Map.of("sslmode", "disable", "gssEncMode", "disable"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // A standby accepts connections before its lock file calls it ready.
        while (!accepts(address)) {
            if (guard.serverEnded() || System.nanoTime() > deadline) {
                throw new IllegalStateException(Files.readString(run.log()));
            }
            Thread.sleep(5);
        }
        return address;
    }

    /** The superuser's password. */
    String password() throws IOException {
        return cluster.password();
    }

    private ServerDirectory running() {
        if (run == null) {
            throw new IllegalStateException("not started");
        }
        return run;
    }

    private static boolean accepts(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.driverProperties())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (prepared;
                ServerDirectory started = run) {
            if (guard != null) {
                guard.release();
            }
        }
    }
}
