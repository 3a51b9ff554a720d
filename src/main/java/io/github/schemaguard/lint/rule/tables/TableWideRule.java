package io.github.schemaguard.lint.rule.tables;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;

/** A table has more columns than the team allows. */
public final class TableWideRule extends TableLintRule {

    public TableWideRule() {
        super("SG843", "table-wide");
    }

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of("columns", "100");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        settings.number("columns");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        int most = context.settings(this).number("columns");
        int columns = table.table().columns().size();
        return columns <= most
                ? List.of()
                : List.of(context.found(
                        info("has " + columns + " columns, more than " + most
                                + ": every UPDATE writes the whole row again; divide it"),
                        table.path(),
                        Attribute.COLUMNS,
                        String.valueOf(columns)));
    }
}
