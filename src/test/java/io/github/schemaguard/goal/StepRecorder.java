package io.github.schemaguard.goal;

import io.github.schemaguard.goal.project.StepListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The steps that runs take: what a run does not do again is not among them. */
final class StepRecorder implements StepListener {

    /** Every run takes these steps. */
    private static final Set<String> ALWAYS = Set.of("connecting to the database", "checking which files have changed");

    private final List<String> ended = new ArrayList<>();

    @Override
    public Running begin(String step) {
        return () -> add(step);
    }

    private synchronized void add(String step) {
        if (!ALWAYS.contains(step)) {
            ended.add(step);
        }
    }

    /** The steps that ended since this was last asked, in their order. */
    synchronized List<String> taken() {
        List<String> taken = List.copyOf(ended);
        ended.clear();
        return taken;
    }
}
