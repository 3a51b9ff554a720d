package io.github.schemaguard.mapping;

import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Objects;

/**
 * An attribute that refers to other entities, or a collection of values that are none. An association with two sides is
 * recorded once for each side.
 *
 * @param owner the attribute
 * @param target binary name of the entity that it refers to; empty for values, and for an entity without a class
 * @param table has the columns: the owner's table, the table of the elements, or one for the association alone
 * @param columns the foreign key: of a collection those that reference its owner; empty where the other side has them
 * @param ownTable whether the table exists for the association alone: a join or collection table
 * @param explicit whether an annotation names the columns or the table, or a file maps the attribute
 * @param inverse whether the other side has the columns ({@code mappedBy})
 * @param written whether Hibernate stores the association when this attribute is changed
 * @param eager whether a collection is loaded with each owner; false for references to one entity
 * @param cascades what Hibernate passes on to the elements, in its own words ({@code persist}, {@code delete},
 *     {@code delete-orphan}, {@code all}); empty when none is declared
 */
public record MappedAssociation(
        MappedMember owner,
        Kind kind,
        String target,
        QualifiedName table,
        List<String> columns,
        boolean ownTable,
        boolean explicit,
        boolean inverse,
        boolean written,
        boolean eager,
        List<String> cascades) {

    /** How many entities or values there can be on each side. */
    public enum Kind {
        MANY_TO_ONE,
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY,
        /** Values that are no entities ({@code @ElementCollection}). */
        ELEMENTS;

        public boolean isCollection() {
            return this != MANY_TO_ONE && this != ONE_TO_ONE;
        }
    }

    public MappedAssociation {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(target);
        Objects.requireNonNull(table);
        columns = List.copyOf(columns);
        cascades = cascades.stream().sorted().toList();
    }

    /** Whether it is the collection whose elements have these columns as their foreign key. */
    public boolean isKeptIn(QualifiedName elements, List<String> foreignKey) {
        return kind == Kind.ONE_TO_MANY && !ownTable && table.equals(elements) && columns.equals(foreignKey);
    }

    /** Whether Hibernate itself deletes the elements when it deletes the owner. */
    public boolean deletes() {
        return cascades.contains("all") || cascades.contains("delete") || cascades.contains("remove");
    }
}
