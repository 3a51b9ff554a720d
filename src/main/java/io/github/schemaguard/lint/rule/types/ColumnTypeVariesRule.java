package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Columns of the same name have different types in different tables. */
public final class ColumnTypeVariesRule extends LintRule {

    public ColumnTypeVariesRule() {
        super("SG820", "column-type-varies");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        Map<String, Map<String, List<ObjectPath>>> byName = new TreeMap<>();
        for (LintedTable table : context.tables()) {
            for (Column column : table.table().columns()) {
                byName.computeIfAbsent(column.name(), name -> new TreeMap<>())
                        .computeIfAbsent(column.valueType(), type -> new ArrayList<>())
                        .add(table.column(column.name()));
            }
        }
        return byName.values().stream()
                .filter(types -> types.size() > 1)
                .map(types -> finding(types, context))
                .toList();
    }

    private FindingBuilder finding(Map<String, List<ObjectPath>> types, LintContext context) {
        List<ObjectPath> rarest = types.values().stream()
                .min((left, right) -> Integer.compare(left.size(), right.size()))
                .orElseThrow();
        String counted = types.entrySet().stream()
                .map(type -> type.getKey() + " in " + type.getValue().get(0).relation()
                        + (type.getValue().size() == 1
                                ? ""
                                : " and " + (type.getValue().size() - 1) + " more"))
                .collect(Collectors.joining(", "));
        return context.found(
                info("columns of this name have " + types.size() + " types: " + counted)
                        .members(types.values().stream().flatMap(List::stream).toList()),
                rarest.get(0),
                Attribute.TYPE,
                counted);
    }
}
