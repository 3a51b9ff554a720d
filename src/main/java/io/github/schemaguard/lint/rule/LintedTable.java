package io.github.schemaguard.lint.rule;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A table that rules judge, with the schema that it is in. */
public record LintedTable(Schema schema, Table table) {

    public QualifiedName name() {
        return new QualifiedName(schema.name(), table.name());
    }

    public ObjectPath path() {
        return ObjectPath.table(name());
    }

    public ObjectPath column(String column) {
        return ObjectPath.column(name(), column);
    }

    /** The path of a key, constraint, index, trigger or policy of the table. */
    public ObjectPath part(SchemaObject object) {
        return Catalog.path(path(), object);
    }

    /** {@code ALTER TABLE public.customer} and a space, before an action. */
    public String alter() {
        return "ALTER TABLE " + name() + " ";
    }

    /** {@code ALTER TABLE public.customer ALTER COLUMN email} and a space, before an action. */
    public String alterColumn(String column) {
        return alter() + "ALTER COLUMN " + SqlIdentifier.quote(column) + " ";
    }

    /** Whether the rows are stored here, or in partitions of it: not those of a foreign table. */
    public boolean storesRows() {
        return table.tableKind() != Table.Kind.FOREIGN;
    }

    /** Whether every one of these columns is NOT NULL. */
    public boolean isNotNull(Collection<String> columns) {
        return columns.stream().map(table::column).flatMap(Optional::stream).noneMatch(Column::nullable);
    }

    /** The column lists of the primary key and the unique constraints, each with an index of its own. */
    public List<List<String>> keys() {
        List<List<String>> keys = new ArrayList<>();
        if (table.primaryKey() != null) {
            keys.add(table.primaryKey().columns());
        }
        table.uniques().forEach(unique -> keys.add(unique.columns()));
        return keys;
    }

    /** Whether the first columns of a key or index are these, in any order. */
    public static boolean startsWith(List<String> key, Collection<String> columns) {
        if (key.size() < columns.size()) {
            return false;
        }
        List<String> first = key.subList(0, columns.size());
        return columns.containsAll(first) && first.containsAll(columns);
    }
}
