package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Role;
import java.util.Optional;

/** The Java integer is wider or narrower than the column. */
public final class IntegerWidthRule extends TypePairRule {

    public IntegerWidthRule() {
        super("SG204", "integer-width");
    }

    @Override
    boolean judges(PostgresType truth, PostgresType entity) {
        return truth.isInteger() && entity.isInteger();
    }

    @Override
    Optional<RuleResult> judge(EntityDifference evidence, PostgresType truth, PostgresType entity) {
        boolean ordinal = evidence.mappedColumn()
                .map(column -> column.enumStorage() == EnumStorage.ORDINAL)
                .orElse(false);
        if (ordinal) {
            return Optional.empty();
        }
        Repair java = Repair.entities(repair(evidence, java(truth)));
        if (entity.width() > truth.width()) {
            return evidence.isOnView()
                    ? Optional.empty()
                    : RuleResult.error(
                                    INSERT_FAILS,
                                    both(evidence) + ": INSERT fails with \"" + truth.name() + " out of range\" above "
                                            + largest(truth))
                            .repair(java)
                            .repair(alterType(evidence))
                            .found();
        }
        return RuleResult.warning(
                        READ_FAILS, both(evidence) + ": reading a value above " + largest(entity) + " overflows")
                .repair(java)
                .found();
    }

    /** Of an association it is the key's type that counts; with any entity, which is an attribute of any class, it is said. */
    private static String repair(EntityDifference evidence, String java) {
        Optional<MappedColumn> mapped = evidence.mappedColumn();
        if (mapped.filter(column -> column.role() == Role.FOREIGN_KEY).isPresent()) {
            return "declare the identifier that it refers to as " + java;
        }
        return mapped.filter(column -> column.javaType().equals(Object.class.getName()))
                .map(column -> "@AnyKeyJavaClass(" + java + ".class)")
                .orElse("declare the attribute as " + java);
    }

    private static String java(PostgresType type) {
        return switch (type.width()) {
            case 2 -> "Short";
            case 4 -> "Integer";
            default -> "Long";
        };
    }

    private static long largest(PostgresType type) {
        return switch (type.width()) {
            case 2 -> Short.MAX_VALUE;
            case 4 -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
