package io.github.schemaguard.lint.rule.keys;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;

/** A constraint holds for new rows only, or is not enforced at all. */
public final class ConstraintUnvalidatedRule extends TableLintRule {

    public ConstraintUnvalidatedRule() {
        super("SG807", "constraint-unvalidated");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        List<FindingBuilder> findings = new ArrayList<>();
        table.table()
                .foreignKeys()
                .forEach(key -> add(findings, table, context, key, key.name(), key.validated(), key.enforced()));
        table.table().checks().stream()
                .filter(check -> !check.inherited())
                .forEach(check ->
                        add(findings, table, context, check, check.name(), check.validated(), check.enforced()));
        return findings;
    }

    private void add(
            List<FindingBuilder> findings,
            LintedTable table,
            LintContext context,
            SchemaObject constraint,
            String name,
            boolean validated,
            boolean enforced) {
        if (!enforced) {
            findings.add(context.found(
                    warning(Consequence.NOT_ENFORCED, "is not enforced: any row passes"),
                    table.part(constraint),
                    Attribute.ENFORCED,
                    "NOT ENFORCED"));
        } else if (!validated) {
            FindingBuilder finding = warning(
                    Consequence.NOT_ENFORCED, "existing rows were never checked, and the planner does not rely on it");
            if (!name.isEmpty()) {
                finding.repair(Repair.database(
                        table.alter() + "VALIDATE CONSTRAINT " + SqlIdentifier.quote(name),
                        "reads the whole table; writes go on meanwhile; fails if a row breaks the constraint"));
            }
            findings.add(context.found(finding, table.part(constraint), Attribute.VALIDATED, "NOT VALID"));
        }
    }
}
