package io.github.schemaguard.compare;

import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A mapping under the names that the reference has. */
public record RenamedMapping(SchemaRenames renames) {

    /** The mapping with the new names. */
    public Mapping of(Mapping mapping) {
        return new Mapping(
                mapping.tables().stream().map(this::table).toList(),
                mapping.unmapped(),
                mapping.entities().stream().map(this::entity).toList(),
                mapping.associations().stream().map(this::association).toList(),
                mapping.shortened(),
                mapping.strings(),
                mapping.hibernateMajor(),
                mapping.tenantSchema());
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

    private MappedEntity entity(MappedEntity entity) {
        return RecordCopy.with(entity, "table", renames.table(entity.table()));
    }

    private MappedAssociation association(MappedAssociation association) {
        QualifiedName table = renames.table(association.table());
        return RecordCopy.with(
                RecordCopy.with(association, "table", table), "columns", names(association.columns(), table));
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
