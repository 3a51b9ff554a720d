package io.github.schemaguard.changelog.diff;

import io.github.schemaguard.changelog.SchemaChange;
import io.github.schemaguard.document.write.MarkedDiagram;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables that changes touch, and their neighbours: the tables that they refer to, and those that refer to them. */
final class TouchedTables {

    private static final Set<ObjectKind> DRAWN = Set.of(ObjectKind.TABLE, ObjectKind.COLUMN, ObjectKind.FOREIGN_KEY);

    private final Map<QualifiedName, Table> all = new TreeMap<>();
    private final Set<QualifiedName> touched = new TreeSet<>();
    private final Map<ObjectPath, String> marks = new HashMap<>();

    TouchedTables(StateDifference difference) {
        Map<QualifiedName, Table> before = tables(difference.before());
        all.putAll(before);
        tables(difference.after()).forEach((name, table) -> all.merge(name, table, (old, now) -> united(old, now)));
        difference.changes().forEach(this::mark);
        difference.changes().stream()
                .flatMap(change -> Optional.ofNullable(change.path().relation()).stream())
                .filter(all::containsKey)
                .forEach(touched::add);
    }

    int count() {
        return touched.size();
    }

    /** The diagram with the neighbours if it is small enough, else without; empty if there is nothing to draw. */
    Optional<String> diagram() {
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        Set<QualifiedName> near = new TreeSet<>(touched);
        all.forEach((name, table) -> table.foreignKeys().forEach(key -> {
            if (touched.contains(name) && all.containsKey(key.referencedTable())) {
                near.add(key.referencedTable());
            }
            if (touched.contains(key.referencedTable())) {
                near.add(name);
            }
        }));
        return MarkedDiagram.of(catalog(near), marks).or(() -> MarkedDiagram.of(catalog(touched), marks));
    }

    private static Map<QualifiedName, Table> tables(Catalog catalog) {
        Map<QualifiedName, Table> tables = new TreeMap<>();
        for (Schema schema : catalog.schemas()) {
            schema.tables().forEach(table -> tables.put(new QualifiedName(schema.name(), table.name()), table));
        }
        return tables;
    }

    /** The new table, with the columns and foreign keys that only the old one has. */
    private static Table united(Table old, Table now) {
        List<Column> columns = new ArrayList<>(now.columns());
        old.columns().stream()
                .filter(column -> now.column(column.name()).isEmpty())
                .forEach(columns::add);
        Set<String> known = new TreeSet<>();
        now.foreignKeys().forEach(key -> known.add(key.key()));
        List<ForeignKey> keys = new ArrayList<>(now.foreignKeys());
        old.foreignKeys().stream().filter(key -> !known.contains(key.key())).forEach(keys::add);
        Table.Constraints constraints = now.constraints();
        return now.withColumns(columns)
                .withConstraints(new Table.Constraints(
                        constraints.primaryKey(),
                        constraints.uniques(),
                        keys,
                        constraints.checks(),
                        constraints.exclusions()));
    }

    private void mark(SchemaChange change) {
        String word = switch (change.group()) {
            case ADDED -> MarkedDiagram.ADDED;
            case REMOVED -> MarkedDiagram.REMOVED;
            case CHANGED -> "changed";
            case RENAMED -> "renamed";
        };
        ObjectPath path = change.path();
        QualifiedName relation = path.relation();
        if (DRAWN.contains(path.kind())) {
            marks.merge(path, word, (one, other) -> one.equals("renamed") ? other : one);
        } else if (relation != null && path.table() != null) {
            marks.putIfAbsent(ObjectPath.table(relation), "changed");
        }
    }

    private Catalog catalog(Collection<QualifiedName> names) {
        SortedMap<String, List<Table>> schemas = new TreeMap<>();
        names.forEach(name ->
                schemas.computeIfAbsent(name.schema(), any -> new ArrayList<>()).add(all.get(name)));
        return Catalog.EMPTY.withSchemas(schemas.entrySet().stream()
                .map(schema -> Schema.named(schema.getKey()).build().withTables(schema.getValue()))
                .toList());
    }
}
