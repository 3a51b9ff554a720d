package io.github.schemaguard.compare.rule.keys;

import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
        Stream<List<String>> keys = Stream.concat(
                table.uniques().stream().map(SchemaObject::columnNames),
                table.indexes().stream().filter(Index::enforcesUniqueness).map(SchemaObject::columnNames));
        PrimaryKey primary = table.primaryKey();
        return (primary != null && columns.containsAll(primary.columns())) || keys.anyMatch(columns::containsAll);
    }
}
