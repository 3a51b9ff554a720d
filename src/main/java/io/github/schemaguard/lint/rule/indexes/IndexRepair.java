package io.github.schemaguard.lint.rule.indexes;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;

/** Statements about an index that do not stop writes, where PostgreSQL can do so. */
final class IndexRepair {

    private IndexRepair() {}

    /** Drops it. Of a partitioned table, it can only be dropped under a lock. */
    static Repair drop(LintedTable table, Index index) {
        QualifiedName name = name(table, index);
        return table.table().tableKind() == Table.Kind.PARTITIONED
                ? Repair.database("DROP INDEX " + name, "locks the table and its partitions for a moment")
                : Repair.outsideTransaction("DROP INDEX CONCURRENTLY " + name, "waits for running transactions");
    }

    /** Builds it again. */
    static Repair rebuild(LintedTable table, Index index) {
        return Repair.outsideTransaction(
                "REINDEX INDEX CONCURRENTLY " + name(table, index), "reads the table twice; writes go on meanwhile");
    }

    private static QualifiedName name(LintedTable table, Index index) {
        return new QualifiedName(table.schema().name(), index.name());
    }
}
