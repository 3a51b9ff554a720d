package io.github.schemaguard.compare.rule.queries;

import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.compare.sql.ReadableExpression;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.model.part.IndexKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Queries choose rows of a table, and no index serves the condition: each of them reads the whole table. */
public final class IndexAdvisedRule extends Rule {

    /** A message names this many queries or conditions. */
    private static final int NAMED = 3;

    public IndexAdvisedRule() {
        super("SG704", "index-advised");
    }

    /** The finding about one query, to be grouped by {@link #check}. */
    public FindingBuilder query(String name) {
        return finding(Severity.INFO, Consequence.SLOW, "reads a whole table")
                .about(ObjectPath.query(name), Attribute.DEFINITION);
    }

    /**
     * The finding about a table.
     *
     * @param columns that an index would need; empty when no index of plain columns serves the conditions
     * @param conditions of the queries, sorted
     * @param queries the findings about each, at least one
     */
    public FindingBuilder check(
            QualifiedName name,
            Table table,
            List<String> columns,
            Collection<String> conditions,
            List<Finding> queries) {
        String readers = "; "
                + (queries.size() == 1 ? "a query reads" : queries.size() + " queries read")
                + " the whole table: "
                + FirstNames.of(
                        queries.stream().map(each -> each.object().toString()).toList(), NAMED);
        FindingBuilder finding = columns.isEmpty()
                ? finding(
                                Severity.INFO,
                                Consequence.SLOW,
                                "no index serves the condition "
                                        + FirstNames.of(
                                                conditions.stream()
                                                        .map(ReadableExpression::of)
                                                        .toList(),
                                                NAMED)
                                        + readers)
                        .about(ObjectPath.table(name), Attribute.CONDITION)
                : finding(
                                Severity.INFO,
                                Consequence.SLOW,
                                "no index begins with " + SqlIdentifier.list(columns) + readers)
                        .about(
                                new ObjectPath(ObjectKind.INDEX, name.schema(), name.name(), "", columns),
                                Attribute.EXISTS)
                        .repair(DdlStatements.createIndex(name, table, index(columns)));
        return finding.values(Map.of(Side.DATABASE, "none"))
                .at(queries.stream()
                        .flatMap(each -> each.locations().stream())
                        .distinct()
                        .toList())
                .grouping(queries);
    }

    private static Index index(List<String> columns) {
        return new Index(
                "",
                "btree",
                false,
                false,
                columns.stream().map(IndexKey::ascending).toList(),
                List.of(),
                null,
                true,
                false,
                Map.of(),
                null,
                null);
    }
}
