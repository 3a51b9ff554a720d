package io.github.schemaguard.lint.rule.indexes;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;

/** Two indexes of a table have the same definition. */
public final class IndexDuplicateRule extends TableLintRule {

    public IndexDuplicateRule() {
        super("SG803", "index-duplicate");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        List<Index> indexes = table.table().indexes();
        List<FindingBuilder> findings = new ArrayList<>();
        for (Index index : indexes) {
            if (index.constraint() == null && !index.replicaIdentity()) {
                indexes.stream()
                        .filter(other -> !other.name().equals(index.name())
                                && other.valid()
                                && other.keys().equals(index.keys())
                                && other.key().equals(index.key()))
                        .filter(other ->
                                other.constraint() != null || other.name().compareTo(index.name()) < 0)
                        .findFirst()
                        .ifPresent(kept -> findings.add(context.found(
                                warning(
                                                Consequence.SLOW,
                                                "is the same index as " + SqlIdentifier.quote(kept.name())
                                                        + ": every write maintains both")
                                        .repair(IndexRepair.drop(table, index)),
                                table.part(index),
                                Attribute.COLUMNS,
                                index.summary())));
            }
        }
        return findings;
    }
}
