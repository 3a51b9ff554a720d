package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.ReachableValues;
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
        if (difference.isOnlyRead()) {
            return Optional.empty();
        }
        // hbm.xml can declare a precision alone. Hibernate then adds a scale of 2.
        boolean scaled = difference.declares(Declared.SCALE)
                || BoundValue.javaType(difference).equals("java.time.Duration");
        boolean declared = scaled || difference.declares(Declared.PRECISION);
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
        boolean whole = BoundValue.isWhole(difference, entity);
        int entityDigits = BoundValue.integerDigits(difference, entity);
        boolean larger = entityDigits > digits;
        boolean finer = !whole && (unlimited || entity.scale() > reference.scale());
        ReachableValues values = ReachableValues.of(difference);
        boolean fits = isAssumedOfFewValues(difference, Declared.PRECISION);
        boolean tooLarge = larger && !fits && !values.haveIntegerDigits(digits);
        boolean rounded = finer && !fits && !values.haveFractionDigits(reference.scale());
        if ((larger || finer) && !tooLarge && !rounded) {
            return Optional.empty();
        }
        if (tooLarge) {
            return error(
                            difference.write().failure(),
                            both(difference) + ": " + difference.write() + " fails with more than " + digits
                                    + (digits == 1 ? " digit" : " digits") + " before the decimal point")
                    .declared(declared)
                    .repair(annotation)
                    .repair(widen)
                    .found();
        }
        if (rounded) {
            return error(
                            SILENTLY_WRONG,
                            both(difference) + ": values are rounded to " + reference.scale()
                                    + " decimals without an error")
                    .declared(scaled)
                    .repair(annotation)
                    .repair(widen)
                    .found();
        }
        if (entityDigits == digits && reference.scale() == 0 && whole) {
            return Optional.empty();
        }
        return info(both(difference) + ": the column accepts larger numbers than the entity declares")
                .declared(declared)
                .repair(annotation)
                .found();
    }
}
