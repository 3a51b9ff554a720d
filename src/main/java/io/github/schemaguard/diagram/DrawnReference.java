package io.github.schemaguard.diagram;

import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Set;

/**
 * All references from one table to another as one line.
 *
 * @param many whether several rows may refer to the same one
 * @param optional whether a row need not refer to any
 * @param title the references, a line each
 */
record DrawnReference(QualifiedName from, QualifiedName to, boolean many, boolean optional, String title) {

    static DrawnReference of(QualifiedName from, Table table, ForeignKey key) {
        boolean optional = key.columns().stream()
                .flatMap(column -> table.column(column).stream())
                .anyMatch(Column::nullable);
        return new DrawnReference(
                from, key.referencedTable(), !isUnique(table, key), optional, from + ": " + key.summary());
    }

    private static boolean isUnique(Table table, ForeignKey key) {
        Set<String> columns = Set.copyOf(key.columns());
        boolean primary = table.primaryKey() != null
                && columns.containsAll(table.primaryKey().columns());
        return primary
                || table.uniques().stream().anyMatch(unique -> columns.containsAll(unique.columns()))
                || table.ownIndexes().stream()
                        .anyMatch(index -> index.enforcesUniqueness() && columns.containsAll(index.columnNames()));
    }

    /** Both in one line. */
    DrawnReference and(DrawnReference other) {
        return new DrawnReference(from, to, many || other.many, optional && other.optional, title + "\n" + other.title);
    }
}
