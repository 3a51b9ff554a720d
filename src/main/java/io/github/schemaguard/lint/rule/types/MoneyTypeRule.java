package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.ColumnLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.Optional;

/** A column of type {@code money} depends on a setting of the server. */
public final class MoneyTypeRule extends ColumnLintRule {

    public MoneyTypeRule() {
        super("SG814", "money-type", Attribute.TYPE);
    }

    @Override
    protected Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context) {
        return column.valueType().equals("money") || column.valueType().equals("money[]")
                ? Optional.of(warning(
                        Consequence.SILENTLY_WRONG,
                        "is printed, read and rounded by the server's lc_monetary, and knows no currency: use numeric"))
                : Optional.empty();
    }
}
