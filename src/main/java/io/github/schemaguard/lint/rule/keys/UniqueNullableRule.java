package io.github.schemaguard.lint.rule.keys;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;

/** A unique constraint over several columns lets equal rows pass as soon as one of the columns is null. */
public final class UniqueNullableRule extends TableLintRule {

    public UniqueNullableRule() {
        super("SG808", "unique-nullable");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        return table.table().uniques().stream()
                .filter(unique -> unique.columns().size() > 1 && !unique.nullsNotDistinct())
                .filter(unique -> !nullable(table, unique.columns()).isEmpty())
                .map(unique -> context.found(
                        warning(
                                Consequence.NOT_ENFORCED,
                                "equal rows pass when " + SqlIdentifier.list(nullable(table, unique.columns()))
                                        + " is null: declare NOT NULL, or NULLS NOT DISTINCT (PostgreSQL 15)"),
                        table.part(unique),
                        Attribute.NULLS_NOT_DISTINCT,
                        "no"))
                .toList();
    }

    private static List<String> nullable(LintedTable table, List<String> columns) {
        return columns.stream()
                .filter(name -> table.table()
                        .column(name)
                        .filter(column -> column.nullable())
                        .isPresent())
                .toList();
    }
}
