package io.github.schemaguard.compare.rule.document;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.model.Partition;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SchemaObject;

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
        boolean inTime = disagreement.isAbout(Attribute.EXISTS)
                && disagreement.objects().values().stream().anyMatch(DocumentRule::isOfRange)
                && disagreement.owners().size() > 1
                && disagreement.owners().values().stream().allMatch(DocumentRule::hasPartitions);
        FindingBuilder finding = inTime
                ? finding(
                        Severity.INFO,
                        Consequence.DOCUMENT_STALE,
                        message(disagreement) + "; partitions by range come and go with time")
                : error(Consequence.DOCUMENT_STALE, message(disagreement));
        return finding.repair(Repair.document());
    }

    private static boolean isOfRange(SchemaObject object) {
        return object instanceof Partition partition && partition.bound().startsWith("FOR VALUES FROM ");
    }

    private static boolean hasPartitions(SchemaObject owner) {
        return owner instanceof Table table
                && !table.partitioning().partitions().isEmpty();
    }
}
