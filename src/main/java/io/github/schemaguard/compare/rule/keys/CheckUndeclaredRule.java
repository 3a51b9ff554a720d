package io.github.schemaguard.compare.rule.keys;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.compare.sql.CheckCondition;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Objects;
import java.util.Optional;

/** The reference checks rows, and the mapping declares no such check. */
public final class CheckUndeclaredRule extends UndeclaredRule {

    public CheckUndeclaredRule() {
        super("SG318", "check-undeclared");
    }

    @Override
    boolean isUndeclared(EntityDifference difference) {
        return difference.isUnmapped(ObjectKind.CHECK)
                && difference.reference(CheckConstraint.class).enforced()
                && !isDeclared(difference, difference.reference(CheckConstraint.class));
    }

    private static boolean isDeclared(EntityDifference difference, CheckConstraint check) {
        Table declared = Objects.requireNonNull(difference.entityTable());
        Table actual = Objects.requireNonNull(difference.referenceTable());
        return CheckCondition.isCovered(check, declared.checks(), actual)
                || declared.columns().stream()
                        .filter(column -> !column.nullable())
                        .map(Column::name)
                        .anyMatch(name -> check.expression().equals(SqlIdentifier.quote(name) + " IS NOT NULL"));
    }

    @Override
    FindingBuilder undeclared(EntityDifference difference) {
        return rejects(difference, "a row that violates it").repair(repair(difference));
    }

    /** Envers' tables have no class that could declare it. */
    private static Optional<Repair> repair(EntityDifference difference) {
        MappedTable mapped = difference.mappedTable().orElseThrow();
        String expression = difference.reference(CheckConstraint.class).expression();
        return mapped.role() == MappedTable.Role.AUDIT
                ? Optional.empty()
                : Optional.of(Repair.entities(
                        "@Check(constraints = " + JavaLiteral.of(expression) + ") on " + mapped.owner()));
    }
}
