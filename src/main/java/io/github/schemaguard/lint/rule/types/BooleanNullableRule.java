package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.ColumnLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.Optional;

/** A boolean column accepts null, a third value that most conditions forget. */
public final class BooleanNullableRule extends ColumnLintRule {

    public BooleanNullableRule() {
        super("SG818", "boolean-nullable", Attribute.NULLABLE);
    }

    @Override
    protected Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context) {
        return column.valueType().equals("boolean") && column.nullable() && column.generated() == null
                ? Optional.of(info("accepts null beside true and false: NOT column is then null too, and finds no row"))
                : Optional.empty();
    }
}
