package io.github.schemaguard.compare.rule;

import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.SqlIdentifier;
import java.util.Optional;

/** A constraint is there, but the rows of the past were not held against it, or it is not enforced at all. */
final class NotValidated extends DriftRule {

    NotValidated() {
        super("SG310", "not-validated");
    }

    @Override
    public boolean judges(Evidence evidence) {
        return evidence.disagreement().isAbout(Attribute.VALIDATED)
                || evidence.disagreement().isAbout(Attribute.ENFORCED);
    }

    @Override
    public Optional<Judgement> judge(Evidence evidence) {
        if (!evidence.truthValue().equals("no")) {
            return Optional.empty();
        }
        Judgement judgement = evidence.disagreement().isAbout(Attribute.ENFORCED)
                ? Judgement.warning(NOT_ENFORCED, "present in the " + evidence.truthName() + ", but NOT ENFORCED")
                : Judgement.info(
                        "present in the " + evidence.truthName() + ", not validated: rows of the past may break it");
        return judgement
                .repair(Repair.database(
                        evidence.alterTable() + "VALIDATE CONSTRAINT "
                                + SqlIdentifier.quote(evidence.path().name()),
                        "reads the whole table while writes go on; fails on rows that break it"))
                .found();
    }
}
