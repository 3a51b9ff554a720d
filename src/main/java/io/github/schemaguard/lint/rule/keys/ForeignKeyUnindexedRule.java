package io.github.schemaguard.lint.rule.keys;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;

/** No index begins with the columns of a foreign key: each DELETE in the referenced table reads this one as a whole. */
public final class ForeignKeyUnindexedRule extends TableLintRule {

    public ForeignKeyUnindexedRule() {
        super("SG802", "foreign-key-unindexed");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        return table.table().foreignKeys().stream()
                .filter(key -> table.storesRows() && !isIndexed(table, key.columns()))
                .map(key -> context.found(
                        warning(
                                        Consequence.SLOW,
                                        "no index begins with " + SqlIdentifier.list(key.columns()) + ": a DELETE or a"
                                                + " change of the key in " + key.referencedTable()
                                                + " reads the whole table")
                                .repair(createIndex(table, key.columns())),
                        table.part(key),
                        Attribute.COLUMNS,
                        SqlIdentifier.list(key.columns())))
                .toList();
    }

    private static Repair createIndex(LintedTable table, List<String> columns) {
        String target = " ON " + table.name() + " (" + SqlIdentifier.list(columns) + ")";
        return table.table().tableKind() == Table.Kind.PARTITIONED
                ? Repair.database(
                        "CREATE INDEX" + target, "blocks writes to the table and its partitions while it is built")
                : Repair.outsideTransaction(
                        "CREATE INDEX CONCURRENTLY" + target, "reads the table twice; writes go on meanwhile");
    }

    private static boolean isIndexed(LintedTable table, List<String> columns) {
        return table.keys().stream().anyMatch(key -> LintedTable.startsWith(key, columns))
                || table.table().indexes().stream().anyMatch(index -> serves(index, columns));
    }

    private static boolean serves(Index index, List<String> columns) {
        boolean searchesEqual =
                index.method().equals("btree") || (index.method().equals("hash") && columns.size() == 1);
        return searchesEqual
                && index.valid()
                && coversEveryReference(index, columns)
                && LintedTable.startsWith(index.columnNames(), columns);
    }

    /** Rows without a reference need no index. */
    private static boolean coversEveryReference(Index index, List<String> columns) {
        return index.predicate() == null
                || columns.stream()
                        .map(column -> "(" + SqlIdentifier.quote(column) + " IS NOT NULL)")
                        .anyMatch(notNull -> notNull.equals("(" + unwrapped(index.predicate()) + ")"));
    }

    private static String unwrapped(String predicate) {
        return predicate.startsWith("(") && predicate.endsWith(")")
                ? predicate.substring(1, predicate.length() - 1)
                : predicate;
    }
}
