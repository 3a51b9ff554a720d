package io.github.schemaguard.goal.session;

import io.github.schemaguard.goal.project.GoalException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on threads beside the goal's own; most of it waits for other processes. */
public final class BackgroundTasks implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "schema-maven-plugin");
        thread.setDaemon(true);
        return thread;
    });

    public <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    /** Starts work whose result is needed later; a failure shows when it is used. */
    public void begin(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (GoalException shownWhenUsed) {
                return;
            }
        });
    }

    /** Waits for the result. An exception that the work throws is thrown as it is. */
    public static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new GoalException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GoalException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
