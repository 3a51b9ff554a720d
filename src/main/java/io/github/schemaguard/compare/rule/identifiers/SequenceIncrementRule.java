package io.github.schemaguard.compare.rule.identifiers;

import static io.github.schemaguard.finding.Consequence.DUPLICATE_KEY;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Identity;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The entity takes more or fewer identifiers per call than the sequence steps. */
public final class SequenceIncrementRule extends EntityRule {

    public SequenceIncrementRule() {
        super("SG308", "sequence-increment");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isAbout(ObjectKind.SEQUENCE, Attribute.INCREMENT)
                || (evidence.isMissing(ObjectKind.SEQUENCE)
                        && behindIdentity(evidence).isPresent());
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        long wanted = evidence.entity(Sequence.class).options().increment();
        long actual = evidence.truth() == null
                ? behindIdentity(evidence).orElseThrow().options().increment()
                : evidence.truth(Sequence.class).options().increment();
        if (wanted == actual) {
            return Optional.empty();
        }
        String both = evidence.truthName() + " increment " + actual + ", entity allocationSize " + wanted;
        RuleResult judgement = wanted > actual
                ? RuleResult.error(DUPLICATE_KEY, both + ": identifiers of different sessions overlap and INSERT fails")
                : RuleResult.info(both + ": identifiers are left out");
        return judgement
                .repair(Repair.entities("@SequenceGenerator(allocationSize = " + actual + ")"))
                .repair(Repair.database(
                        "ALTER SEQUENCE " + evidence.path() + " INCREMENT BY " + wanted,
                        "deploy with the application; older versions of it collide"))
                .found();
    }

    static QualifiedName name(EntityDifference evidence) {
        return new QualifiedName(
                Objects.requireNonNull(evidence.path().schema()),
                evidence.path().name());
    }

    /** An identity column has a sequence too, by default named after table and column. */
    private static Optional<Identity> behindIdentity(EntityDifference evidence) {
        QualifiedName name = name(evidence);
        return evidence.context().truthCatalog().schema(name.schema()).stream()
                .flatMap(schema -> schema.tables().stream())
                .flatMap(table -> table.columns().stream()
                        .filter(column -> name.name().equals(table.name() + "_" + column.name() + "_seq")))
                .flatMap(column -> Stream.ofNullable(column.identity()))
                .findFirst();
    }
}
