package io.github.schemaguard.compare.rule.document;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;

/** A rule about a fact on which the document differs from the database. */
public abstract class DocumentRule extends Rule {

    DocumentRule(String code, String name) {
        super(code, name);
    }

    /** Whether this rule reports the disagreement. */
    public abstract boolean appliesTo(Disagreement disagreement);

    abstract String message(Disagreement disagreement);

    /**
     * The finding about the disagreement. It is an error, because the document has to follow the database; INFO where a table is
     * partitioned by ranges, which are created and dropped as time goes by, often by an extension.
     */
    public final FindingBuilder check(Disagreement disagreement) {
        FindingBuilder finding = disagreement.isAboutPartitionInTime()
                ? finding(Severity.INFO, Consequence.DOCUMENT_STALE, message(disagreement) + Disagreement.IN_TIME)
                : error(Consequence.DOCUMENT_STALE, message(disagreement));
        return finding.repair(Repair.document());
    }
}
