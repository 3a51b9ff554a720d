package io.github.schemaguard.goal;

import io.github.schemaguard.report.Verdict;
import java.util.List;

/**
 * What a comparing goal came to.
 *
 * @param notes what the user should know of how it went, each a sentence; not findings
 * @param timings how long the parts took, a line each
 */
public record GateOutcome(Verdict verdict, List<String> notes, List<String> timings) {
    public GateOutcome {
        notes = List.copyOf(notes);
        timings = List.copyOf(timings);
    }
}
