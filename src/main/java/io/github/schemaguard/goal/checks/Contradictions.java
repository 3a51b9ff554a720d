package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.finding.Finding;
import java.util.Collection;
import java.util.List;

/** Facts that the document states twice in different ways: an edited cell that only repeats what the table of keys states. */
final class Contradictions {

    private Contradictions() {}

    /** The findings, except on columns that a comparison already has a finding on. */
    static List<Finding> of(DocumentReading document, Collection<Finding> known) {
        return document.contradictions().stream()
                .filter(contradiction ->
                        known.stream().noneMatch(finding -> finding.object().equals(contradiction.path())))
                .map(RuleList.DOCUMENT_CONTRADICTION::check)
                .toList();
    }
}
