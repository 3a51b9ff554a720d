package io.github.schemaguard.lint.rule;

import io.github.schemaguard.finding.FindingBuilder;
import java.util.List;

/** A rule that judges each table by itself. */
public abstract class TableLintRule extends LintRule {

    protected TableLintRule(String code, String name) {
        super(code, name);
    }

    @Override
    public final List<FindingBuilder> check(LintContext context) {
        return context.tables().stream()
                .flatMap(table -> check(table, context).stream())
                .toList();
    }

    /** What the rule finds in a table; empty when the table keeps it. */
    protected abstract List<FindingBuilder> check(LintedTable table, LintContext context);
}
