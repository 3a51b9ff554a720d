package io.github.schemaguard.mapping;

import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Objects;

/**
 * A one-to-many association as declared on the side that has the collection.
 *
 * @param table the elements' table, which has the foreign key
 * @param columns the foreign key's columns, as PostgreSQL stores them
 * @param owner the attribute that is the collection
 * @param inverse whether the elements write the foreign key themselves ({@code mappedBy})
 * @param cascades what Hibernate passes on to the elements, in its own words ({@code persist}, {@code delete},
 *     {@code delete-orphan}, {@code all}); empty when none is declared
 */
public record MappedCollection(
        QualifiedName table, List<String> columns, MappedMember owner, boolean inverse, List<String> cascades) {

    public MappedCollection {
        Objects.requireNonNull(table);
        Objects.requireNonNull(owner);
        columns = List.copyOf(columns);
        cascades = cascades.stream().sorted().toList();
    }

    /** Whether Hibernate itself deletes the elements when it deletes the owner. */
    public boolean deletes() {
        return cascades.contains("all") || cascades.contains("delete") || cascades.contains("remove");
    }
}
