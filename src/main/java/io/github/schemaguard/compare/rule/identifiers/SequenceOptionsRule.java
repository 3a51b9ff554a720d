package io.github.schemaguard.compare.rule.identifiers;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.part.SequenceOptions;
import java.util.Optional;
import java.util.Set;

/** The entity declares options of a sequence ({@code @SequenceGenerator(options = …)}) that it does not have. */
public final class SequenceOptionsRule extends EntityRule {
    private static final Set<Attribute> OPTIONS =
            Set.of(Attribute.CYCLE, Attribute.CACHE, Attribute.MINIMUM, Attribute.MAXIMUM);

    public SequenceOptionsRule() {
        super("SG320", "sequence-options");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.path().kind() == ObjectKind.SEQUENCE
                && OPTIONS.contains(difference.disagreement().attribute())
                && difference.entity() != null
                && difference.reference() != null
                && !SequenceIncrementRule.isOfColumn(difference);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        return declared(difference)
                .map(finding -> finding.repair(Repair.entities(
                                "options of @SequenceGenerator as the " + difference.referenceName() + " has them"))
                        .repair(Repair.database(
                                "ALTER SEQUENCE " + difference.path() + " " + clause(difference),
                                "short lock on the sequence")));
    }

    private Optional<FindingBuilder> declared(EntityDifference difference) {
        SequenceOptions wanted = difference.entity(Sequence.class).options();
        boolean ascending = wanted.increment() > 0;
        return switch (difference.disagreement().attribute()) {
            case CYCLE ->
                wanted.cycle()
                        ? Optional.of(warning(
                                INSERT_FAILS,
                                difference.referenceName()
                                        + " no cycle, entity cycle: INSERT fails after the last value"))
                        : Optional.empty();
            case MINIMUM ->
                wanted.minimum() == (ascending ? 1 : Long.MIN_VALUE)
                        ? Optional.empty()
                        : Optional.of(limit(difference, "minvalue"));
            case MAXIMUM ->
                wanted.maximum() == (ascending ? Long.MAX_VALUE : -1)
                        ? Optional.empty()
                        : Optional.of(limit(difference, "maxvalue"));
            default ->
                wanted.cache() == 1
                        ? Optional.empty()
                        : Optional.of(info(difference.referenceName() + " cache " + difference.referenceValue()
                                + ", entity cache " + difference.entityValue() + ": only the speed differs"));
        };
    }

    /** What declares the option in SQL. */
    private static String clause(EntityDifference difference) {
        return switch (difference.disagreement().attribute()) {
            case CYCLE -> "CYCLE";
            case MINIMUM -> "MINVALUE " + difference.entityValue();
            case MAXIMUM -> "MAXVALUE " + difference.entityValue();
            default -> "CACHE " + difference.entityValue();
        };
    }

    private FindingBuilder limit(EntityDifference difference, String option) {
        return warning(
                NOT_ENFORCED,
                difference.referenceName() + " " + option + " " + difference.referenceValue() + ", entity " + option
                        + " " + difference.entityValue() + ": the sequence gives other values");
    }
}
