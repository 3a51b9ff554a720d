package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import java.util.Optional;

/** The entity declares another precision or scale than the column has. */
public final class NumericPrecisionRule extends TypePairRule {

    public NumericPrecisionRule() {
        super("SG202", "numeric-precision");
    }

    @Override
    boolean appliesTo(PostgresType reference, PostgresType entity) {
        return reference.is("numeric") && entity.is("numeric");
    }

    @Override
    Optional<FindingBuilder> check(EntityDifference difference, PostgresType reference, PostgresType entity) {
        if (difference.isOnView()) {
            return Optional.empty();
        }
        boolean declared = difference.declares(Declared.PRECISION) || difference.declares(Declared.SCALE);
        if (reference.modifiers().isEmpty()) {
            return info(both(difference) + ": the column accepts any number")
                    .declared(declared)
                    .repair(Repair.entities("@Column(columnDefinition = \"numeric\")"))
                    .found();
        }
        Repair annotation = Repair.entities(
                "@Column(precision = " + reference.precision() + ", scale = " + reference.scale() + ")");
        Optional<Repair> widen = alterType(difference);
        int digits = reference.precision() - reference.scale();
        boolean unlimited = entity.modifiers().isEmpty();
        boolean narrower =
                unlimited || entity.precision() - entity.scale() > digits || entity.scale() > reference.scale();
        if (narrower
                && (isAssumedOfFewValues(difference, Declared.PRECISION)
                        || ReachableValues.of(difference).hasAtMost(digits, reference.scale()))) {
            return Optional.empty();
        }
        if (unlimited || entity.precision() - entity.scale() > digits) {
            return error(INSERT_FAILS, both(difference) + ": INSERT fails above " + digits + " digits")
                    .declared(declared)
                    .repair(annotation)
                    .repair(widen)
                    .found();
        }
        if (entity.scale() > reference.scale()) {
            return error(
                            SILENTLY_WRONG,
                            both(difference) + ": values are rounded to " + reference.scale()
                                    + " decimals without an error")
                    .declared(declared)
                    .repair(annotation)
                    .repair(widen)
                    .found();
        }
        return info(both(difference) + ": the column accepts larger numbers than the entity declares")
                .declared(declared)
                .repair(annotation)
                .found();
    }
}
