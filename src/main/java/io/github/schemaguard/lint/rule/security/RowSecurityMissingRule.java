package io.github.schemaguard.lint.rule.security;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;

/** A table with a tenant column has no row level security. */
public final class RowSecurityMissingRule extends TableLintRule {

    public RowSecurityMissingRule() {
        super("SG831", "row-security-missing");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of("columns", "tenant_id");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        List<String> tenants = context.settings(this).words("columns");
        return table.table().rowSecurity().enabled() || !table.storesRows()
                ? List.of()
                : table.table().columns().stream()
                        .map(column -> column.name())
                        .filter(tenants::contains)
                        .limit(1)
                        .map(column -> context.found(
                                warning(
                                        Consequence.INSECURE,
                                        "has " + SqlIdentifier.quote(column)
                                                + " and no row level security: a forgotten condition shows other tenants' rows"),
                                table.path(),
                                Attribute.ROW_SECURITY,
                                "off"))
                        .toList();
    }
}
