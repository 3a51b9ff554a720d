package io.github.schemaguard.compare.rule;

import static io.github.schemaguard.finding.Consequence.DUPLICATE_KEY;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.Identity;
import io.github.schemaguard.model.ObjectKind;
import io.github.schemaguard.model.QualifiedName;
import io.github.schemaguard.model.Sequence;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The entity takes more or fewer identifiers per call than the sequence steps. */
final class SequenceIncrement extends DriftRule {

    SequenceIncrement() {
        super("SG308", "sequence-increment");
    }

    @Override
    public boolean judges(Evidence evidence) {
        return evidence.isAbout(ObjectKind.SEQUENCE, Attribute.INCREMENT)
                || (evidence.isMissing(ObjectKind.SEQUENCE)
                        && behindIdentity(evidence).isPresent());
    }

    @Override
    public Optional<Judgement> judge(Evidence evidence) {
        long wanted = evidence.entity(Sequence.class).options().increment();
        long actual = evidence.truth() == null
                ? behindIdentity(evidence).orElseThrow().options().increment()
                : evidence.truth(Sequence.class).options().increment();
        if (wanted == actual) {
            return Optional.empty();
        }
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

    static QualifiedName name(Evidence evidence) {
        return new QualifiedName(
                Objects.requireNonNull(evidence.path().schema()),
                evidence.path().name());
    }

    /** An identity column has a sequence too, by default named after table and column. */
    private static Optional<Identity> behindIdentity(Evidence evidence) {
        QualifiedName name = name(evidence);
        return evidence.context().truthCatalog().schema(name.schema()).stream()
                .flatMap(schema -> schema.tables().stream())
                .flatMap(table -> table.columns().stream()
                        .filter(column -> name.name().equals(table.name() + "_" + column.name() + "_seq")))
                .flatMap(column -> Stream.ofNullable(column.identity()))
                .findFirst();
    }
}
