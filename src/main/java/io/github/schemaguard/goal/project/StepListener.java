package io.github.schemaguard.goal.project;

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

    /** A step that runs until it is closed. */
    interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
