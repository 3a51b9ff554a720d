package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Optional;

/** A constraint is there, but the rows of the past were not held against it, or it is not enforced at all. */
public final class ConstraintNotValidatedRule extends EntityRule {

    public ConstraintNotValidatedRule() {
        super("SG310", "not-validated");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.disagreement().isAbout(Attribute.VALIDATED)
                || evidence.disagreement().isAbout(Attribute.ENFORCED);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        if (!evidence.truthValue().equals("no")) {
            return Optional.empty();
        }
        RuleResult judgement = evidence.disagreement().isAbout(Attribute.ENFORCED)
                ? RuleResult.warning(NOT_ENFORCED, "present in the " + evidence.truthName() + ", but NOT ENFORCED")
                : RuleResult.info(
                        "present in the " + evidence.truthName() + ", not validated: rows of the past may break it");
        return judgement
                .repair(Repair.database(
                        evidence.alterTable() + "VALIDATE CONSTRAINT "
                                + SqlIdentifier.quote(evidence.path().name()),
                        "reads the whole table while writes go on; fails on rows that break it"))
                .found();
    }
}
