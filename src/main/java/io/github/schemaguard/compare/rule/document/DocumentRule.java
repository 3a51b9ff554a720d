package io.github.schemaguard.compare.rule.document;

import static io.github.schemaguard.finding.Consequence.DOCUMENT_STALE;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import java.util.Objects;

/** A rule about a fact on which the document differs from the database. */
public abstract class DocumentRule extends Rule {

    DocumentRule(String code, String name) {
        super(code, name);
    }

    public abstract boolean judges(Disagreement disagreement);

    abstract String message(Disagreement disagreement);

    /** What it means: the document is never right against the database. */
    public final RuleResult judge(Disagreement disagreement) {
        return RuleResult.error(DOCUMENT_STALE, message(disagreement)).repair(Repair.document());
    }

    static String value(Disagreement disagreement, Side side) {
        return Objects.requireNonNullElse(disagreement.value(side), "none");
    }

    static String kind(Disagreement disagreement) {
        return disagreement.path().kind().label().replace('-', ' ');
    }
}
