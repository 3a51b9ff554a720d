package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.ColumnLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.Optional;

/** A column stores a time without saying which time zone it is in. */
public final class TimestampZoneRule extends ColumnLintRule {

    public TimestampZoneRule() {
        super("SG812", "timestamp-without-time-zone", Attribute.TYPE);
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    protected Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context) {
        return column.valueType().startsWith("timestamp") && column.valueType().endsWith("without time zone")
                ? Optional.of(warning(
                        Consequence.SILENTLY_WRONG,
                        "does not say in which time zone its values are: sessions in other zones read other times"))
                : Optional.empty();
    }
}
