package io.github.schemaguard.document.rename;

import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.IndexKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The parts of a table or column that a rename does not change. */
final class TableShape {

    private TableShape() {}

    /** Everything about a table except its name. It is equal for a table before and after a rename. */
    static List<Object> of(QualifiedName name, Table table) {
        List<Object> shape = new ArrayList<>();
        shape.add(name.schema());
        shape.add(table.tableKind());
        table.columns().forEach(column -> shape.add(List.of(column.name(), sameness(column))));
        shape.add(keys(table, name, UnaryOperator.identity()));
        return shape;
    }

    /** The parts of a column that a rename does not change. A default may contain the table name in its sequence. */
    static List<Object> sameness(Column column) {
        String value =
                column.defaultValue() == null ? "" : column.defaultValue().replaceAll("'.*'", "''");
        return List.of(
                column.type(),
                column.nullable(),
                value,
                String.valueOf(column.identity()),
                column.generated() == null ? "" : column.generated().kind());
    }

    /** The primary, unique and foreign keys and the indexes on plain columns, without their names. */
    static Set<List<Object>> keys(Table table, QualifiedName self, UnaryOperator<String> rename) {
        Set<List<Object>> keys = new HashSet<>();
        if (table.primaryKey() != null) {
            keys.add(List.of("primary", names(table.primaryKey().columns(), rename)));
        }
        table.uniques().forEach(unique -> keys.add(List.of("unique", names(unique.columns(), rename))));
        for (ForeignKey key : table.foreignKeys()) {
            boolean toSelf = key.referencedTable().equals(self);
            keys.add(List.of(
                    "foreign", names(key.columns(), rename), toSelf ? "self" : key.referencedTable(), key.onDelete()));
        }
        for (Index index : table.ownIndexes()) {
            List<String> columns = new ArrayList<>();
            for (IndexKey key : index.keys()) {
                columns.add(key.column() == null ? "" : rename.apply(key.column()));
            }
            keys.add(List.of("index", index.unique(), index.method(), columns));
        }
        return keys;
    }

    private static List<String> names(List<String> columns, UnaryOperator<String> rename) {
        return columns.stream().map(rename).toList();
    }
}
