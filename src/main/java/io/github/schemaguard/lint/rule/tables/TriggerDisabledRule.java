package io.github.schemaguard.lint.rule.tables;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;

/** A trigger is disabled: what it ensures is not ensured. */
public final class TriggerDisabledRule extends TableLintRule {

    public TriggerDisabledRule() {
        super("SG841", "trigger-disabled");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        return table.table().triggers().stream()
                .filter(trigger -> trigger.enabled() == FiringMode.DISABLED)
                .map(trigger -> context.found(
                        warning(Consequence.NOT_ENFORCED, "is disabled: what it ensures is not ensured")
                                .repair(Repair.database(
                                        table.alter() + "ENABLE TRIGGER " + SqlIdentifier.quote(trigger.name()),
                                        "rows that were written meanwhile stay as they are")),
                        table.part(trigger),
                        Attribute.ENABLED,
                        "disabled"))
                .toList();
    }
}
