package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.ReachableValues;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Role;
import java.util.Optional;

/** The Java integer is wider or narrower than the column. */
public final class IntegerWidthRule extends TypePairRule {

    public IntegerWidthRule() {
        super("SG204", "integer-width");
    }

    @Override
    boolean appliesTo(PostgresType reference, PostgresType entity) {
        return reference.isInteger() && entity.isInteger();
    }

    @Override
    Optional<FindingBuilder> check(EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean ordinal = difference
                .mappedColumn()
                .map(column -> column.enumStorage() == EnumStorage.ORDINAL)
                .orElse(false);
        if (ordinal) {
            return Optional.empty();
        }
        Repair java = Repair.entities(repair(difference, java(reference)));
        if (entity.width() > reference.width()) {
            return difference.isOnView()
                            || isAssumedOfFewValues(difference, Declared.TYPE)
                            || ReachableValues.of(difference).fit(reference)
                    ? Optional.empty()
                    : error(
                                    INSERT_FAILS,
                                    both(difference) + ": INSERT fails with \"" + reference.name()
                                            + " out of range\" above " + largest(reference))
                            .repair(java)
                            .repair(alterType(difference))
                            .found();
        }
        return warning(READ_FAILS, both(difference) + ": reading a value above " + largest(entity) + " overflows")
                .repair(java)
                .found();
    }

    /** For an association the type of the referenced identifier counts, and for {@code @Any} the declared key type. */
    private static String repair(EntityDifference difference, String java) {
        Optional<MappedColumn> mapped = difference.mappedColumn();
        if (mapped.filter(column -> column.role() == Role.FOREIGN_KEY).isPresent()) {
            return "declare the referenced identifier as " + java;
        }
        return mapped.filter(column -> column.javaType().equals(Object.class.getName()))
                .map(column -> "@AnyKeyJavaClass(" + java + ".class)")
                .orElse("declare the attribute as " + difference.nullableType(java));
    }

    private static String java(PostgresType type) {
        return switch (type.width()) {
            case 2 -> "Short";
            case 4 -> "Integer";
            default -> "Long";
        };
    }

    static long largest(PostgresType type) {
        return switch (type.width()) {
            case 2 -> Short.MAX_VALUE;
            case 4 -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
