package io.github.schemaguard.mapping;

import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A table that Hibernate expects.
 *
 * @param name as PostgreSQL stores it, the default schema filled in
 * @param role what the table is for
 * @param entities the classes of the entities that are stored in it or own it, most general first
 * @param owner the attribute that a join or collection table belongs to, or the entity itself
 * @param columns in the order of their names
 * @param keys primary and foreign keys, uniques and indexes, by kind and columns
 */
public record MappedTable(
        QualifiedName name,
        Role role,
        List<String> entities,
        MappedMember owner,
        List<MappedColumn> columns,
        List<MappedKey> keys) {

    /** What a table is for. */
    public enum Role {
        /** An entity's own, joined and secondary tables included. */
        ENTITY,
        /** A read-only entity's: it may be a view, and keys are not expected. */
        IMMUTABLE_ENTITY,
        /** The join or collection table of a bag, list or array, whose elements can be equal. */
        LIST,
        /** The join or collection table of a set or map. */
        COLLECTION,
        /** Hibernate Envers' audit rows: nullable throughout, no foreign keys. */
        AUDIT;

        /** Whether its rows are elements of an attribute. */
        public boolean isCollection() {
            return this == LIST || this == COLLECTION;
        }
    }

    public MappedTable {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(owner);
        entities = List.copyOf(entities);
        columns = columns.stream()
                .sorted(Comparator.comparing(MappedColumn::name))
                .toList();
        keys = keys.stream()
                .sorted(Comparator.comparing(MappedKey::kind)
                        .thenComparing(key -> String.join(",", key.columns()))
                        .thenComparing(MappedKey::name))
                .toList();
    }

    /** The same with columns whose definition declares nothing. */
    MappedTable withoutDefinitions(Set<ObjectPath> paths) {
        return new MappedTable(
                name,
                role,
                entities,
                owner,
                columns.stream()
                        .map(column -> paths.contains(ObjectPath.column(name, column.name()))
                                ? column.without(MappedColumn.Declared.DEFINITION)
                                : column)
                        .toList(),
                keys);
    }

    /** Whether rows of every class have the column's value: it is not an attribute of some subclasses only. */
    public boolean isInEveryRow(MappedColumn column) {
        return entities.isEmpty()
                || column.owners().stream().anyMatch(each -> each.entity().equals(entities.get(0)));
    }

    /** The key of this kind on exactly these columns, in any order. */
    public Optional<MappedKey> key(MappedKey.Kind kind, Collection<String> keyColumns) {
        return keys.stream()
                .filter(key -> key.kind() == kind && Set.copyOf(key.columns()).equals(Set.copyOf(keyColumns)))
                .findFirst();
    }

    /** Whether the column has the whole elements of a collection. Hibernate stores no element that is null. */
    public boolean isElement(MappedColumn column) {
        return role.isCollection()
                && !column.owners().isEmpty()
                && column.owners().stream().allMatch(each -> each.path().equals(owner.path()));
    }

    /** The columns with the tenant of a row; empty unless tenants share the table. */
    public List<String> tenantColumns() {
        return columns.stream()
                .filter(column -> column.role() == MappedColumn.Role.TENANT)
                .map(MappedColumn::name)
                .toList();
    }

    public Optional<MappedColumn> column(String column) {
        return columns.stream().filter(mapped -> mapped.name().equals(column)).findFirst();
    }
}
