package io.github.schemaguard.goal.checks;

import io.github.schemaguard.document.read.Contradiction;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the document says two things of one fact: a cell was edited that only repeats what the tables of keys state. */
final class Contradictions {

    private Contradictions() {}

    /** The findings, but for columns that a comparison has already found something about. */
    static List<Finding> of(DocumentReading document, Collection<Finding> known) {
        return document.contradictions().stream()
                .filter(contradiction ->
                        known.stream().noneMatch(finding -> finding.object().equals(contradiction.path())))
                .map(Contradictions::finding)
                .toList();
    }

    private static Finding finding(Contradiction contradiction) {
        return new Finding(
                "SG404",
                "document-contradiction",
                Severity.ERROR,
                Consequence.DOCUMENT_STALE,
                contradiction.path(),
                contradiction.header().equals("References") ? Attribute.REFERENCES : Attribute.COLUMNS,
                Map.of(Side.DOCUMENT, contradiction.shown()),
                Side.DOCUMENT,
                null,
                List.of(contradiction.location()),
                "the document has \"" + contradiction.shown() + "\" under " + contradiction.header()
                        + ", but after the keys of the same section it should be \"" + contradiction.stated() + "\"",
                List.of(Repair.document()),
                List.of());
    }
}
