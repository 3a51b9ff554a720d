package io.github.schemaguard.goal;

import io.github.schemaguard.goal.project.StepListener;
import java.util.ArrayList;
import java.util.List;

/** The steps that runs take: what a run does not do again is not among them. */
final class StepRecorder implements StepListener {

    private final List<String> ended = new ArrayList<>();

    @Override
    public Running begin(String step) {
        return () -> add(step);
    }

    private synchronized void add(String step) {
        ended.add(step);
    }

    /** The steps that ended since this was last asked, in their order. */
    synchronized List<String> taken() {
        List<String> taken = List.copyOf(ended);
        ended.clear();
        return taken;
    }
}
