package io.github.schemaguard.mapping;

import io.github.schemaguard.model.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table that Hibernate expects.
 *
 * @param name as PostgreSQL stores it, the default schema filled in
 * @param role what the table is for
 * @param entities the classes of the entities that live in it or own it, most general first
 * @param owner the attribute that a join or collection table belongs to, or the entity itself
 * @param columns in the order of their names
 */
public record MappedTable(
        QualifiedName name, Role role, List<String> entities, MappedMember owner, List<MappedColumn> columns) {

    /** What a table is for. */
    public enum Role {
        /** An entity's own, joined and secondary tables included. */
        ENTITY,
        /** A read-only entity's: a view is as good as a table, and keys are not expected. */
        IMMUTABLE_ENTITY,
        /** A join or collection table: rows of an attribute. */
        COLLECTION,
        /** Hibernate Envers' audit rows: nullable throughout, no foreign keys. */
        AUDIT
    }

    public MappedTable {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(owner);
        entities = List.copyOf(entities);
        columns = columns.stream()
                .sorted(Comparator.comparing(MappedColumn::name))
                .toList();
    }

    public Optional<MappedColumn> column(String column) {
        return columns.stream().filter(mapped -> mapped.name().equals(column)).findFirst();
    }
}
