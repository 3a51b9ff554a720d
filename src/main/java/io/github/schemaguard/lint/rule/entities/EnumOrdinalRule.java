package io.github.schemaguard.lint.rule.entities;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.EntityLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;

/** An enum is stored as the position of its constant. */
public final class EnumOrdinalRule extends EntityLintRule {

    public EnumOrdinalRule() {
        super("SG852", "enum-ordinal");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        return context.mapping().tables().stream()
                .filter(table -> table.role() != MappedTable.Role.AUDIT)
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.enumStorage() == EnumStorage.ORDINAL)
                        .map(column -> found(table, column, context)))
                .toList();
    }

    private FindingBuilder found(MappedTable table, MappedColumn column, LintContext context) {
        MappedMember owner =
                column.owners().isEmpty() ? table.owner() : column.owners().get(0);
        return mapped(
                warning(
                        SILENTLY_WRONG,
                        owner
                                + " is stored as the position of its constant: once constants are reordered, or one is added"
                                + " before another, stored rows mean something else"),
                context,
                ObjectPath.column(table.name(), column.name()),
                Attribute.TYPE,
                "ORDINAL",
                owner);
    }
}
