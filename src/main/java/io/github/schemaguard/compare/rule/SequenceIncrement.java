package io.github.schemaguard.compare.rule;

import static io.github.schemaguard.finding.Consequence.DUPLICATE_KEY;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.ObjectKind;
import io.github.schemaguard.model.Sequence;
import java.util.Optional;

/** The entity takes more or fewer identifiers per call than the sequence steps. */
final class SequenceIncrement extends DriftRule {

    SequenceIncrement() {
        super("SG308", "sequence-increment");
    }

    @Override
    public boolean judges(Evidence evidence) {
        return evidence.isAbout(ObjectKind.SEQUENCE, Attribute.INCREMENT);
    }

    @Override
    public Optional<Judgement> judge(Evidence evidence) {
        long wanted = evidence.entity(Sequence.class).options().increment();
        long actual = evidence.truth(Sequence.class).options().increment();
        String both = evidence.truthName() + " increment " + actual + ", entity allocationSize " + wanted;
        Judgement judgement = wanted > actual
                ? Judgement.error(DUPLICATE_KEY, both + ": identifiers of different sessions overlap and INSERT fails")
                : Judgement.info(both + ": identifiers are left out");
        return judgement
                .repair(Repair.entities("@SequenceGenerator(allocationSize = " + actual + ")"))
                .repair(Repair.database(
                        "ALTER SEQUENCE " + evidence.path() + " INCREMENT BY " + wanted,
                        "deploy with the application; older versions of it collide"))
                .found();
    }
}
