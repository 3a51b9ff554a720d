package io.github.schemaguard.goal.project;

/** Is told when a step of a goal begins and when it ends. Steps may run at the same time, each on a thread of its own. */
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
