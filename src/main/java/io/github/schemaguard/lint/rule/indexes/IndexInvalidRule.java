package io.github.schemaguard.lint.rule.indexes;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;

/** The concurrent build of an index did not finish: no query uses it, and every write maintains it. */
public final class IndexInvalidRule extends TableLintRule {

    public IndexInvalidRule() {
        super("SG805", "index-invalid");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        return table.table().indexes().stream()
                .filter(index -> !index.valid() && table.table().tableKind() == Table.Kind.ORDINARY)
                .map(index -> context.found(
                        warning(
                                        index.unique() ? Consequence.NOT_ENFORCED : Consequence.SLOW,
                                        "its concurrent build did not finish: no query uses it, and every write maintains it")
                                .repair(IndexRepair.rebuild(table, index)),
                        table.part(index),
                        Attribute.VALID,
                        "no"))
                .toList();
    }
}
