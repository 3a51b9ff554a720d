package io.github.schemaguard.goal.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** How long the parts of a run took, for {@code mvn -X}; parts run at the same time, so they do not add up. */
public final class Timings {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    public <T> T of(String part, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            lines.add(part + ": " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        }
    }

    /** A line for each part, in the order in which they ended. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
