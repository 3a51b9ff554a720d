package io.github.schemaguard.goal.session;

import io.github.schemaguard.goal.project.StepListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** How long the parts of a run took, for {@code mvn -X}; parts run at the same time, so they do not add up. */
public final class Timings {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private final StepListener steps;

    Timings(StepListener steps) {
        this.steps = steps;
    }

    /** Does a part of the work, named by what is done: {@code reading the database}. */
    public <T> T of(String part, Supplier<T> work) {
        long start = System.nanoTime();
        StepListener.Running step = steps.begin(part);
        try {
            return work.get();
        } finally {
            step.close();
            lines.add(part + ": " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        }
    }

    /** A line for each part, in the order in which they ended. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
