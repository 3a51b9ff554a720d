package io.github.schemaguard.scratch;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.HostPort;
import io.github.schemaguard.connection.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A primary and a standby that streams from it, for this and every other room's tests. */
public final class Replication implements AutoCloseable {

    private static final String PRIMARY = """

            wal_level = replica
            synchronous_commit = on
            max_wal_senders = 4
            wal_keep_size = 64
            autovacuum = off
            """;
    private static final String REPLICATION = "host replication all 127.0.0.1/32 scram-sha-256\n";

    private final Run prepared;
    private final Node primary;
    private final Node standby;

    private Replication(Run prepared, Node primary, Node standby) {
        this.prepared = prepared;
        this.primary = primary;
        this.standby = standby;
    }

    private record Node(Guard guard, Run run, DatabaseAddress address) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            guard.release();
            run.close();
        }
    }

    /**
     * Starts both.
     *
     * @param settings of the standby, as lines of postgresql.conf
     */
    public static Replication start(String settings) throws Exception {
        ScratchOptions options = ScratchOptions.of(new ClassPathBinaries(), ClassPathBinaries.major());
        Platform platform = Platform.current();
        Workspace workspace = Workspace.locate(options, platform);
        Installation installation =
                Installation.of(PostgresBinary.of(platform, options.major()), options.binaries(), workspace);
        TemplateCluster template = TemplateCluster.of(installation, workspace);

        Run prepared = Run.create(workspace);
        TemplateCluster first =
                copy(template.data(), template, prepared.directory().resolve("primary"));
        append(first, "postgresql.conf", PRIMARY);
        append(first, "pg_hba.conf", REPLICATION);
        Node primary = start(first, workspace);

        TemplateCluster second = backup(primary, template, prepared.directory().resolve("standby"));
        append(
                second,
                "postgresql.conf",
                settings
                        + """

                hot_standby = on
                primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'
                """.formatted(
                                primary.address.hosts().get(0).port(), TemplateCluster.SUPERUSER, template.password()));
        append(second, "standby.signal", "");
        return new Replication(prepared, primary, start(second, workspace));
    }

    public DatabaseAddress primary() {
        return primary.address;
    }

    public DatabaseAddress standby() {
        return standby.address;
    }

    /** Waits until the standby has done all that the primary has. */
    public void catchUp() throws SQLException {
        // Its commit takes all before it to the disk; a vacuum alone would leave that for later.
        text(primary.address, "select pg_logical_emit_message(true, 'caught', 'up')");
        String lsn = text(primary.address, "select pg_current_wal_flush_lsn()");
        while (!text(standby.address, "select pg_last_wal_replay_lsn() >= '" + lsn + "'")
                .equals("t")) {
            Thread.onSpinWait();
        }
    }

    /** The first column of the first row. */
    public static String text(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    public static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.driverProperties());
    }

    @Override
    public void close() throws IOException {
        try (prepared;
                primary) {
            standby.close();
        }
    }

    private static Node start(TemplateCluster cluster, Workspace workspace) throws IOException {
        int port = EmbeddedServer.freePort();
        Run run = Run.create(workspace);
        Guard guard = Guard.start(cluster, run, port);
        DatabaseAddress address = new DatabaseAddress(
                List.of(new HostPort("127.0.0.1", port)),
                "postgres",
                TemplateCluster.SUPERUSER,
                Secret.of(cluster.password()),
                Map.of("sslmode", "disable", "gssEncMode", "disable"));
        // A standby accepts connections before its lock file calls it ready.
        while (!accepts(address)) {
            if (guard.serverEnded()) {
                throw new IllegalStateException(Files.readString(run.log()));
            }
        }
        return new Node(guard, run, address);
    }

    private static boolean accepts(DatabaseAddress address) {
        try (Connection connection = connect(address)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** What pg_basebackup does. */
    private static TemplateCluster backup(Node primary, TemplateCluster template, Path target) throws Exception {
        boolean renamed = template.installation().binary().major() >= 15;
        try (Connection connection = connect(primary.address);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    renamed ? "select pg_backup_start('b', true)" : "select pg_start_backup('b', true, false)");
            TemplateCluster copy = copy(primary.run.data(), template, target);
            try (ResultSet label = statement.executeQuery(
                    "select labelfile from " + (renamed ? "pg_backup_stop(false)" : "pg_stop_backup(false, false)"))) {
                label.next();
                append(copy, "backup_label", label.getString(1));
            }
            Files.delete(copy.data().resolve("postmaster.pid"));
            return copy;
        }
    }

    private static TemplateCluster copy(Path data, TemplateCluster template, Path directory) throws IOException {
        Tree.createPublic(directory);
        Tree.copy(data, directory.resolve("data"));
        try (Stream<Path> tree = Files.walk(directory.resolve("data"))) {
            for (Path path : tree.toList()) {
                Tree.permit(path, Files.isDirectory(path) ? "rwx------" : "rw-------");
                template.account().give(path);
            }
        }
        Files.copy(template.directory().resolve("password"), directory.resolve("password"));
        return new TemplateCluster(template.installation(), template.account(), directory);
    }

    private static void append(TemplateCluster cluster, String file, String lines) throws IOException {
        Path path = cluster.data().resolve(file);
        Files.writeString(path, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        cluster.account().give(path);
    }
}
