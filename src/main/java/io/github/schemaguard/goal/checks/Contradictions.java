package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.finding.Finding;
import java.util.Collection;
import java.util.List;

/** Where the document says two things of one fact: a cell was edited that only repeats what the tables of keys state. */
final class Contradictions {

    private Contradictions() {}

    /** The findings, but for columns that a comparison has already found something about. */
    static List<Finding> of(DocumentReading document, Collection<Finding> known) {
        return document.contradictions().stream()
                .filter(contradiction ->
                        known.stream().noneMatch(finding -> finding.object().equals(contradiction.path())))
                .map(RuleList.DOCUMENT_CONTRADICTION::check)
                .toList();
    }
}
