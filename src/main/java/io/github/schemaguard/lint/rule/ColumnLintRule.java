package io.github.schemaguard.lint.rule;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;
import java.util.Optional;

/** A rule that judges each column by itself. */
public abstract class ColumnLintRule extends TableLintRule {

    private final Attribute attribute;

    /** @param attribute the fact of a column that its findings are about */
    protected ColumnLintRule(String code, String name, Attribute attribute) {
        super(code, name);
        this.attribute = attribute;
    }

    @Override
    protected final List<FindingBuilder> check(LintedTable table, LintContext context) {
        return table.table().columns().stream()
                .flatMap(column -> check(table, column, context).stream()
                        .map(finding -> context.found(
                                finding,
                                table.column(column.name()),
                                attribute,
                                column.facts().getOrDefault(attribute, column.type()))))
                .toList();
    }

    /** What the rule finds in a column, without its object and value; empty when the column keeps it. */
    protected abstract Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context);
}
