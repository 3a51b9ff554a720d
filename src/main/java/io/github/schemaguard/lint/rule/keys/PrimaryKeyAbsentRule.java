package io.github.schemaguard.lint.rule.keys;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Optional;

/** A table has no primary key: rows cannot be told apart, and logical replication refuses UPDATE and DELETE. */
public final class PrimaryKeyAbsentRule extends TableLintRule {

    public PrimaryKeyAbsentRule() {
        super("SG801", "primary-key-absent");
    }

    @Override
    public Optional<ObjectKind> missingPart() {
        return Optional.of(ObjectKind.PRIMARY_KEY);
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        if (!table.storesRows()
                || table.table().primaryKey() != null
                || !table.table().inherits().isEmpty()) {
            return List.of();
        }
        List<String> candidate = table.table().uniques().stream()
                .map(unique -> unique.columns())
                .filter(table::isNotNull)
                .findFirst()
                .orElse(List.of());
        FindingBuilder finding = warning(
                Consequence.NOT_ENFORCED,
                "no primary key: equal rows cannot be told apart, and logical replication refuses UPDATE and DELETE");
        if (!candidate.isEmpty()) {
            finding.repair(
                    Repair.database(
                            table.alter() + "ADD PRIMARY KEY (" + SqlIdentifier.list(candidate) + ")",
                            "builds a second index under an exclusive lock; the unique constraint on the same columns is then redundant"));
        }
        return List.of(context.found(finding, table.path(), Attribute.EXISTS, "without a primary key"));
    }
}
