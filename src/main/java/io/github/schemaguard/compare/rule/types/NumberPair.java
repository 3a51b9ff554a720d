package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.DATA_TRUNCATED;
import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.ReachableValues;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.mapping.MappedColumn.Declared;

/** Two types of numbers that are not of the same kind. */
final class NumberPair {

    private static final String BIG_INTEGER = "java.math.BigInteger";

    private NumberPair() {}

    static TypeProblem of(EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean whole = BoundValue.isWhole(difference, entity);
        boolean column = reference.isInteger()
                || (reference.is("numeric") && !reference.modifiers().isEmpty() && reference.scale() == 0);
        if (column && difference.isNeverWritten() && (!whole || entity.is("numeric"))) {
            return TypeProblem.info("the column stores whole numbers, and Hibernate only reads them");
        }
        if (column && !whole) {
            return TypeProblem.error(SILENTLY_WRONG, "fractions are rounded away without an error");
        }
        if (reference.isInteger() && entity.is("numeric")) {
            return wholeNumber(difference, reference, entity);
        }
        if (entity.is("numeric")) {
            return decimal(difference, entity);
        }
        if (whole && !column) {
            return TypeProblem.warning(SILENTLY_WRONG, "reading a value drops its fraction without an error");
        }
        return reference.is("numeric") && !entity.isInteger()
                ? floating(difference, reference, entity)
                : TypeProblem.info("both store the same kind of number");
    }

    /** A {@code BigInteger}, a {@code Duration} or a {@code BigDecimal} without a fraction, in a column of integers. */
    private static TypeProblem wholeNumber(EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean duration = BoundValue.javaType(difference).equals("java.time.Duration");
        boolean declared = difference.declares(Declared.PRECISION) || duration;
        boolean fits = BoundValue.integerDigits(difference, entity) <= ReachableValues.digits(reference)
                || ReachableValues.of(difference).fit(reference)
                || (reference.is("bigint") && !declared)
                || TypePairRule.isAssumedOfFewValues(difference, Declared.PRECISION);
        if (fits || difference.isOnlyRead()) {
            return TypeProblem.info("both store whole numbers");
        }
        String problem = difference.write() + " fails with \"" + reference.name() + " out of range\" above "
                + IntegerWidthRule.largest(reference);
        return IntegerWidthRule.isCounted(difference)
                ? TypeProblem.warning(INSERT_FAILS, problem)
                : TypeProblem.error(difference.write().failure(), problem).declared(declared);
    }

    /** Exact digits in a column of approximate ones. */
    private static TypeProblem decimal(EntityDifference difference, PostgresType entity) {
        String type = BoundValue.javaType(difference);
        if (type.equals(BIG_INTEGER)) {
            return TypeProblem.warning(READ_FAILS, "reading a value with a fraction fails, and digits are lost");
        }
        if (BoundValue.isWhole(difference, entity) && !type.equals("java.math.BigDecimal")) {
            return TypeProblem.warning(SILENTLY_WRONG, "reading a value drops its fraction without an error");
        }
        return TypeProblem.warning(DATA_TRUNCATED, "decimal fractions are not stored exactly");
    }

    /** A {@code double} or {@code float} in a column of decimal digits. */
    private static TypeProblem floating(EntityDifference difference, PostgresType reference, PostgresType entity) {
        String rounded = entity.is("real") ? "PostgreSQL makes a number of 6 digits of a real" : "";
        if (difference.isNeverWritten()) {
            return TypeProblem.info("both store the same kind of number");
        }
        if (reference.modifiers().isEmpty()) {
            return rounded.isEmpty()
                    ? TypeProblem.info("both store the same kind of number")
                    : TypeProblem.warning(DATA_TRUNCATED, rounded);
        }
        if (difference.isOnlyRead()) {
            return TypeProblem.info("both store the same kind of number");
        }
        return TypeProblem.warning(
                DATA_TRUNCATED,
                "values are rounded to " + reference.scale() + " decimals, and " + difference.write()
                        + " fails with more than "
                        + (reference.precision() - reference.scale()) + " digits before the decimal point"
                        + (rounded.isEmpty() ? "" : "; " + rounded));
    }
}
