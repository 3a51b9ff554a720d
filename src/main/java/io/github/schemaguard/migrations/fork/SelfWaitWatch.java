package io.github.schemaguard.migrations.fork;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a statement that waits for a transaction which the tool itself holds open, and would wait for ever. {@code CREATE
 * INDEX CONCURRENTLY} waits for every older transaction, and Flyway keeps one open as its lock.
 */
final class SelfWaitWatch implements AutoCloseable {
    private static final int SECONDS = 2;

    /** The scratch database has no sessions but the tool's. */
    private static final String CANCEL = """
            select pg_cancel_backend(waiting.pid)
            from pg_stat_activity waiting
            where waiting.datname = current_database()
              and waiting.wait_event_type = 'Lock'
              and waiting.wait_event = 'virtualxid'
              and waiting.query_start < clock_timestamp() - interval '2 seconds'
              and exists (
                select from pg_stat_activity holder
                where holder.pid = any (pg_blocking_pids(waiting.pid))
                  and holder.datname = current_database()
                  and holder.state like 'idle in transaction%'
                  and holder.state_change < clock_timestamp() - interval '2 seconds')
            """;

    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "self-wait-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final MigrationForkRequest request;
    private final ScheduledFuture<?> looks;

    /** Starts to watch the database of the request. */
    SelfWaitWatch(MigrationForkRequest request) {
        this.request = request;
        this.looks = schedule.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try (Connection connection = DriverManager.getConnection(request.url(), request.user(), request.password());
                Statement statement = connection.createStatement()) {
            statement.execute(CANCEL);
        } catch (SQLException unreachable) {
            // The tool's own failure tells more; without the watch, its time limit ends the run.
            System.err.println("Waits for locks cannot be watched: " + unreachable);
        }
    }

    @Override
    public void close() {
        looks.cancel(true);
        schedule.shutdownNow();
    }
}
