package io.github.schemaguard.lint.rule.security;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;

/** A table has policies, and row level security is off: every row is visible. */
public final class RowSecurityOffRule extends TableLintRule {

    public RowSecurityOffRule() {
        super("SG830", "row-security-off");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        Table.RowSecurity security = table.table().rowSecurity();
        return security.enabled() || security.policies().isEmpty()
                ? List.of()
                : List.of(context.found(
                        error(
                                        Consequence.INSECURE,
                                        "has " + security.policies().size()
                                                + (security.policies().size() == 1 ? " policy" : " policies")
                                                + ", and row level security is off: every role with SELECT sees every row")
                                .repair(Repair.database(
                                        table.alter() + "ENABLE ROW LEVEL SECURITY",
                                        "locks the table for a moment; roles without a policy see no row")),
                        table.path(),
                        Attribute.ROW_SECURITY,
                        "off"));
    }
}
