package io.github.schemaguard.lint.rule.keys;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;

/** A unique constraint within a scope, such as a tenant, does not hold for rows without that scope. */
public final class UniqueNullableRule extends TableLintRule {

    public UniqueNullableRule() {
        super("SG808", "unique-nullable");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        return table.table().uniques().stream()
                .filter(unique -> !unique.nullsNotDistinct())
                .filter(unique -> !nullableScope(table, unique.columns()).isEmpty())
                .map(unique -> context.found(
                        warning(
                                Consequence.NOT_ENFORCED,
                                "equal rows pass when "
                                        + SqlIdentifier.list(nullableScope(table, unique.columns()))
                                        + " is null: declare NOT NULL, or NULLS NOT DISTINCT (PostgreSQL 15)"),
                        table.part(unique),
                        Attribute.NULLS_NOT_DISTINCT,
                        "no"))
                .toList();
    }

    /**
     * The columns within which the last one, which has a value in every row, should be unique. A last column that accepts null
     * has no value in some rows, and they may be equal.
     */
    private static List<String> nullableScope(LintedTable table, List<String> columns) {
        int last = columns.size() - 1;
        return table.isNotNull(columns.subList(last, last + 1))
                ? columns.subList(0, last).stream()
                        .filter(name -> !table.isNotNull(List.of(name)))
                        .toList()
                : List.of();
    }
}
