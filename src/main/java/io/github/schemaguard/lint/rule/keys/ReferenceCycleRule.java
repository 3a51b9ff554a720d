package io.github.schemaguard.lint.rule.keys;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.Deferrability;
import java.util.List;
import java.util.stream.Collectors;

/** Tables reference each other in a circle in which no reference can be left out or checked later: no row can be inserted first. */
public final class ReferenceCycleRule extends LintRule {

    public ReferenceCycleRule() {
        super("SG810", "reference-cycle");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        return ReferenceCycles.of(
                        context.tables(),
                        (table, key) ->
                                table.isNotNull(key.columns()) && key.deferrability() == Deferrability.NOT_DEFERRABLE)
                .stream()
                .map(group -> context.found(
                        warning(
                                        Consequence.INSERT_FAILS,
                                        "no row can be inserted first, because each table needs a row of another: "
                                                + group.stream()
                                                        .map(QualifiedName::toString)
                                                        .collect(Collectors.joining(", ")))
                                .members(group.stream().map(ObjectPath::table).toList()),
                        ObjectPath.table(group.first()),
                        Attribute.REFERENCES,
                        group.stream().map(QualifiedName::toString).collect(Collectors.joining(", "))))
                .toList();
    }
}
