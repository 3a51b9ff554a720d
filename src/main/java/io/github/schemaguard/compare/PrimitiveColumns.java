package io.github.schemaguard.compare;

import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.MappedTable.Role;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;

/**
 * Makes the columns of primitive attributes NOT NULL in what the entities expect. Hibernate does so itself, except for an
 * attribute with {@code @Column}, because {@code nullable} is true by default; but such an attribute holds no null either.
 */
final class PrimitiveColumns {

    /** The package of revisions that the application does not map itself. */
    private static final String ENVERS = "org.hibernate.envers.";

    private PrimitiveColumns() {}

    static Catalog notNull(Catalog entities, Mapping mapping) {
        return entities.withSchemas(entities.schemas().stream()
                .map(schema -> schema.withTables(schema.tables().stream()
                        .map(table -> notNull(schema, table, mapping))
                        .toList()))
                .toList());
    }

    private static Table notNull(Schema schema, Table table, Mapping mapping) {
        return mapping.table(new QualifiedName(schema.name(), table.name()))
                .map(mapped -> table.withColumns(table.columns().stream()
                        .map(column -> neverNull(mapped, column) ? column.withNullable(false) : column)
                        .toList()))
                .orElse(table);
    }

    private static boolean neverNull(MappedTable table, Column column) {
        return column.nullable()
                && isOfEntity(table)
                && table.column(column.name())
                        .filter(mapped -> mapped.isPrimitive() && !mapped.converted())
                        .filter(mapped -> isOfEveryRow(table, mapped))
                        .isPresent();
    }

    /** Rows of collections and audit rows are not loaded into attributes one by one. */
    private static boolean isOfEntity(MappedTable table) {
        boolean loaded = table.role() == Role.ENTITY || table.role() == Role.IMMUTABLE_ENTITY;
        return loaded && table.entities().stream().noneMatch(each -> each.startsWith(ENVERS));
    }

    /** Neither an attribute of some subclasses only, nor one of an embedded object, which can be absent as a whole. */
    private static boolean isOfEveryRow(MappedTable table, MappedColumn column) {
        return table.isInEveryRow(column)
                && column.owners().stream().anyMatch(each -> each.path().indexOf('.') < 0);
    }
}
