package io.github.schemaguard.goal.project;

import java.util.function.Supplier;

/** Receives the beginning and the end of each step of a goal. Steps may run at the same time, each on a thread of its own. */
public interface StepListener {

    /** Nobody listens. */
    StepListener NONE = step -> () -> {};

    /**
     * A step begins.
     *
     * @param step what is done, such as {@code reading the database}
     */
    Running begin(String step);

    /** Runs a step: its name is what is done, as for {@link #begin}. */
    default <T> T run(String step, Supplier<T> work) {
        Running running = begin(step);
        try {
            return work.get();
        } finally {
            running.close();
        }
    }

    /** A step that runs until it is closed. */
    interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
