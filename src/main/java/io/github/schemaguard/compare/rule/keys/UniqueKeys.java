package io.github.schemaguard.compare.rule.keys;

import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Whether a table rejects duplicates, by whatever key. */
final class UniqueKeys {

    private UniqueKeys() {}

    /** Whether the table enforces what a unique constraint or unique index of another description does. */
    static boolean enforce(Table table, SchemaObject wanted) {
        if (wanted instanceof Index index && !index.enforcesUniqueness()) {
            return table.indexes().stream().anyMatch(other -> other.key().equals(index.key()));
        }
        return enforceColumns(table, wanted.columnNames());
    }

    /** Whether a key or unique index on these columns, or on some of them, enforces that they are unique. */
    static boolean enforceColumns(Table table, Collection<String> names) {
        Set<String> columns = Set.copyOf(names);
        PrimaryKey primary = table.primaryKey();
        return (primary != null && columns.containsAll(primary.columns()))
                || table.uniques().stream().map(SchemaObject::columnNames).anyMatch(columns::containsAll)
                || table.indexes().stream().anyMatch(index -> enforces(index, table, columns));
    }

    /** Whether the keys of a unique index depend on these columns alone: rows with equal values have equal keys. */
    private static boolean enforces(Index index, Table table, Set<String> columns) {
        return index.unique()
                && index.valid()
                && index.predicate() == null
                && index.keys().stream()
                        .allMatch(key -> key.expression() == null
                                ? columns.contains(key.column())
                                : dependsOn(key.expression(), table, columns));
    }

    private static boolean dependsOn(String expression, Table table, Set<String> columns) {
        return !SqlIdentifier.isNamedIn(table.name(), expression)
                && table.columns().stream()
                        .map(Column::name)
                        .allMatch(column -> columns.contains(column) || !SqlIdentifier.isNamedIn(column, expression));
    }

    /** A unique index on these columns, or on some of them, for a part of the rows only. */
    static Optional<Index> partial(Table table, Collection<String> names) {
        Set<String> columns = Set.copyOf(names);
        return table.indexes().stream()
                .filter(index -> index.predicate() != null && enforces(index.withPredicate(null), table, columns))
                .findFirst();
    }
}
