package io.github.schemaguard.lint.rule.keys;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;

/** A foreign key does not say what happens to its rows when the referenced row is deleted. */
public final class OnDeleteUndecidedRule extends TableLintRule {

    public OnDeleteUndecidedRule() {
        super("SG809", "on-delete-undecided");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        return table.table().foreignKeys().stream()
                .filter(key -> key.onDelete() == ForeignKey.Action.NO_ACTION)
                .map(key -> context.found(
                        info("has no ON DELETE clause: decide between RESTRICT, CASCADE and SET NULL"),
                        table.part(key),
                        Attribute.ON_DELETE,
                        key.onDelete().toString()))
                .toList();
    }
}
