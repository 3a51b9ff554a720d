package io.github.schemaguard.goal.verdict;

import io.github.schemaguard.report.RunVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outcome of a goal that compares.
 *
 * @param proposals migrations that would repair what was found, file name to content; they are not applied
 * @param notes what the user should know about the run, each a sentence; not findings
 */
public record VerdictOutcome(RunVerdict verdict, SortedMap<String, String> proposals, List<String> notes) {
    public VerdictOutcome {
        proposals = Collections.unmodifiableSortedMap(new TreeMap<>(proposals));
        notes = List.copyOf(notes);
    }

    /** The same with one more note. */
    public VerdictOutcome withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new VerdictOutcome(verdict, proposals, more);
    }
}
