package io.github.schemaguard.lint.rule.tables;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** No foreign key leads to a table or from it. */
public final class TableUnreferencedRule extends LintRule {

    public TableUnreferencedRule() {
        super("SG842", "table-unreferenced");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        Set<QualifiedName> referenced = context.tables().stream()
                .flatMap(table -> table.table().foreignKeys().stream()
                        .map(key -> key.referencedTable())
                        .filter(name -> !name.equals(table.name())))
                .collect(Collectors.toSet());
        return context.tables().stream()
                .filter(table -> !referenced.contains(table.name()))
                .filter(table -> table.table().foreignKeys().stream()
                        .allMatch(key -> key.referencedTable().equals(table.name())))
                .map(table -> context.found(
                        info("no foreign key leads to it or from it"), table.path(), Attribute.REFERENCES, "none"))
                .toList();
    }
}
