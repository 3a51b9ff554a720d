package io.github.schemaguard.goal;

import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Changes every table of a database again and again while something else runs, and measures the longest that a session of the
 * plugin held a lock on one of them.
 */
final class BlockedChanges implements AutoCloseable {

    private static final String HELD = """
            select coalesce(max(extract(epoch from clock_timestamp() - a.xact_start)), 0), count(distinct a.pid)
            from pg_stat_activity a
            join pg_locks l on l.pid = a.pid and l.locktype = 'relation' and l.granted
            join pg_class c on c.oid = l.relation and c.relnamespace = 'public'::regnamespace
            where a.application_name = 'schema-maven-plugin' and a.datname = current_database()""";
    private static final String TABLES =
            "select array_agg(oid::regclass::text) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'";
    private static final String OPEN =
            "select count(*) from pg_stat_activity where application_name = 'schema-maven-plugin'";

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> work;
    private final Connection connection;
    private volatile boolean over;
    private double heldSeconds;
    private long slowestNanos;
    private int sessions;

    BlockedChanges(ScratchDatabase database) throws SQLException {
        connection = database.connect();
        work = thread.submit(() -> {
            try (Statement statement = connection.createStatement()) {
                while (!over) {
                    try (ResultSet row = statement.executeQuery(HELD)) {
                        row.next();
                        heldSeconds = Math.max(heldSeconds, row.getDouble(1));
                    }
                    try (ResultSet row = statement.executeQuery(OPEN)) {
                        row.next();
                        sessions += row.getInt(1);
                    }
                    for (String table : tables(statement)) {
                        long begun = System.nanoTime();
                        statement.execute("do $$ begin lock table " + table + " in access exclusive mode; end $$");
                        slowestNanos = Math.max(slowestNanos, System.nanoTime() - begun);
                    }
                }
            }
            return null;
        });
    }

    private static String[] tables(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(TABLES)) {
            row.next();
            return (String[]) row.getArray(1).getArray();
        }
    }

    /** The longest that a change had to wait, or that a lock was held. */
    Duration longest() {
        return Duration.ofNanos(Math.max(slowestNanos, (long) (heldSeconds * 1e9)));
    }

    /** How often a session of the plugin was seen. */
    int sessions() {
        return sessions;
    }

    @Override
    public void close() throws Exception {
        over = true;
        try (connection) {
            work.get();
        } finally {
            thread.shutdownNow();
        }
    }
}
