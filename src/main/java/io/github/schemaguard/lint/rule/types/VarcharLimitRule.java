package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.ColumnLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The limit of a {@code varchar} is not one that the team uses. */
public final class VarcharLimitRule extends ColumnLintRule {

    public VarcharLimitRule() {
        super("SG816", "varchar-limit", Attribute.TYPE);
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    private static final Pattern LIMITED = Pattern.compile("character varying\\((\\d+)\\)");

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of("allowed", "");
    }

    @Override
    protected Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context) {
        Matcher type = LIMITED.matcher(column.valueType());
        if (!type.matches()) {
            return Optional.empty();
        }
        List<String> allowed = context.settings(this).words("allowed");
        return !allowed.contains(type.group(1))
                ? Optional.of(info(
                        allowed.isEmpty()
                                ? "has a limit: text with a check can be changed without touching views"
                                : "has another limit than the policy allows: " + String.join(", ", allowed)))
                : Optional.empty();
    }
}
