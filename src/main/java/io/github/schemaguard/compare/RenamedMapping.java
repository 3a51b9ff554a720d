package io.github.schemaguard.compare;

import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.mapping.MappedCollection;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A mapping under the names that the reference has. */
record RenamedMapping(SchemaRenames renames) {

    Mapping of(Mapping mapping) {
        return new Mapping(
                mapping.tables().stream().map(this::table).toList(),
                mapping.unmapped(),
                mapping.collections().stream().map(this::collection).toList(),
                mapping.shortened(),
                mapping.strings());
    }

    private MappedTable table(MappedTable table) {
        QualifiedName name = renames.table(table.name());
        return new MappedTable(
                name,
                table.role(),
                table.entities(),
                table.owner(),
                table.columns().stream()
                        .map(column -> column.withName(columnsOf(name).getOrDefault(column.name(), column.name())))
                        .toList(),
                table.keys().stream().map(key -> key(key, name)).toList());
    }

    private MappedKey key(MappedKey key, QualifiedName table) {
        QualifiedName target = key.target();
        return new MappedKey(
                key.kind(),
                key.name(),
                names(key.columns(), table),
                target == null ? null : renames.table(target),
                key.owner(),
                key.named(),
                key.readers());
    }

    private MappedCollection collection(MappedCollection collection) {
        QualifiedName table = renames.table(collection.table());
        return new MappedCollection(
                table,
                names(collection.columns(), table),
                collection.owner(),
                collection.inverse(),
                collection.cascades());
    }

    private List<String> names(List<String> columns, QualifiedName table) {
        return columns.stream()
                .map(name -> columnsOf(table).getOrDefault(name, name))
                .toList();
    }

    private Map<String, String> columnsOf(QualifiedName table) {
        return renames.columns().getOrDefault(table, Collections.emptySortedMap());
    }
}
