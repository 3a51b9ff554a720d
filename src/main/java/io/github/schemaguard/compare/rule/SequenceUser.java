package io.github.schemaguard.compare.rule;

import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.model.fact.QualifiedName;

/** A column whose values Hibernate takes from a sequence. */
public record SequenceUser(QualifiedName table, MappedColumn column) {

    /** Whether one class alone declares the attribute: a superclass can have subclasses with other sequences. */
    public boolean isOfOneClass() {
        return column.owners().stream().allMatch(owner -> owner.declaringClass().equals(owner.entity()));
    }
}
