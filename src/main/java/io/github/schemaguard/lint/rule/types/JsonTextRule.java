package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.ColumnLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.Optional;

/** A column of type {@code json} keeps the text as it came: it has no equality and no index. */
public final class JsonTextRule extends ColumnLintRule {

    public JsonTextRule() {
        super("SG815", "json-text", Attribute.TYPE);
    }

    @Override
    protected Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context) {
        return column.valueType().equals("json")
                ? Optional.of(info("keeps the text as it came: DISTINCT, GROUP BY and indexes need jsonb"))
                : Optional.empty();
    }
}
