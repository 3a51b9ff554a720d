package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Optional;

/** A constraint exists, but existing rows were never checked, or PostgreSQL does not enforce it at all. */
public final class ConstraintNotValidatedRule extends EntityRule {

    public ConstraintNotValidatedRule() {
        super("SG310", "not-validated");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.disagreement().isAbout(Attribute.VALIDATED)
                || difference.disagreement().isAbout(Attribute.ENFORCED);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        if (!difference.referenceValue().equals("no")) {
            return Optional.empty();
        }
        FindingBuilder finding = difference.disagreement().isAbout(Attribute.ENFORCED)
                ? warning(NOT_ENFORCED, "present in the " + difference.referenceName() + ", but NOT ENFORCED")
                : info("present in the " + difference.referenceName()
                        + ", but not validated: existing rows may violate it");
        return finding.repair(Repair.database(
                        difference.alterTable() + "VALIDATE CONSTRAINT "
                                + SqlIdentifier.quote(difference.path().name()),
                        "reads the whole table without blocking writes; fails on rows that violate it"))
                .found();
    }
}
