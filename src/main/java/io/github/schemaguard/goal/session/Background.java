package io.github.schemaguard.goal.session;

import io.github.schemaguard.goal.project.GoalException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that goes on beside the goal's own thread: most of it waits for other processes. */
public final class Background implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "schema-maven-plugin");
        thread.setDaemon(true);
        return thread;
    });

    public <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    /** Begins what others will need; what goes wrong shows when they do. */
    public void begin(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (GoalException laterTold) {
                return;
            }
        });
    }

    /** The result, when it is there; an exception of the work's comes out as it is. */
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
