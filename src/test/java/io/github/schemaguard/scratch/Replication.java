package io.github.schemaguard.scratch;

import io.github.schemaguard.connection.DatabaseAddress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A primary and a standby that streams from it. Tests of every package use it. */
public final class Replication implements AutoCloseable {

    private static final String PRIMARY = """
            wal_level = replica
            synchronous_commit = on
            max_wal_senders = 4
            wal_keep_size = 64
            autovacuum = off
            """;
    private static final String AUTHENTICATION = """
            host all,replication all 127.0.0.1/32 scram-sha-256
            """;

    private final ConfiguredCluster first;
    private final ConfiguredCluster second;
    private final DatabaseAddress primary;
    private final DatabaseAddress standby;

    private Replication(
            ConfiguredCluster first, ConfiguredCluster second, DatabaseAddress primary, DatabaseAddress standby) {
        this.first = first;
        this.second = second;
        this.primary = primary;
        this.standby = standby;
    }

    /**
     * Starts both servers.
     *
     * @param settings the standby's settings, as lines of postgresql.conf
     */
    public static Replication start(String settings) throws Exception {
        ConfiguredCluster first =
                ConfiguredCluster.create().with("postgresql.auto.conf", PRIMARY).with("pg_hba.conf", AUTHENTICATION);
        DatabaseAddress primary = first.start();
        ConfiguredCluster second = backup(first, primary)
                .with(
                        "postgresql.auto.conf",
                        PRIMARY
                                + settings
                                + """

                hot_standby = on
                primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'
                """.formatted(
                                        primary.hosts().get(0).port(), TemplateCluster.SUPERUSER, first.password()))
                .with("standby.signal", "");
        return new Replication(first, second, primary, second.start());
    }

    public DatabaseAddress primary() {
        return primary;
    }

    public DatabaseAddress standby() {
        return standby;
    }

    /** Waits until the standby has replayed everything from the primary. */
    public void catchUp() throws SQLException {
        // The commit flushes everything before it to disk; a vacuum alone does not.
        text(primary, "select pg_logical_emit_message(true, 'caught', 'up')");
        String lsn = text(primary, "select pg_current_wal_flush_lsn()");
        while (!text(standby, "select pg_last_wal_replay_lsn() >= '" + lsn + "'")
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
        try (first) {
            second.close();
        }
    }

    /** Copies the primary as pg_basebackup does. */
    private static ConfiguredCluster backup(ConfiguredCluster first, DatabaseAddress primary) throws Exception {
        boolean renamed = ClassPathBinaries.major() >= 15;
        try (Connection connection = connect(primary);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    renamed ? "select pg_backup_start('b', true)" : "select pg_start_backup('b', true, false)");
            ConfiguredCluster copy = first.backup();
            try (ResultSet label = statement.executeQuery(
                    "select labelfile from " + (renamed ? "pg_backup_stop(false)" : "pg_stop_backup(false, false)"))) {
                label.next();
                return copy.with("backup_label", label.getString(1));
            }
        }
    }
}
