package io.github.schemaguard.mapping;

import io.github.schemaguard.mapping.MappedColumn.Generation.Strategy;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity class.
 *
 * @param name of the class, binary
 * @param table its own table, with inheritance possibly that of its superclass
 * @param superclass binary name of the entity that it extends; empty when it extends none
 * @param readOnly whether Hibernate never updates it
 * @param locking how concurrent updates are noticed
 * @param identifier the attribute that identifies it; null when it is embedded in several or unknown
 * @param generation how Hibernate gets the identifier
 * @param insertsInBatches whether a setting lets Hibernate send several INSERTs at a time
 */
public record MappedEntity(
        String name,
        QualifiedName table,
        String superclass,
        boolean readOnly,
        Locking locking,
        @Nullable MappedMember identifier,
        Strategy generation,
        boolean insertsInBatches) {

    /** How Hibernate notices that a row was changed since it was read. */
    public enum Locking {
        /** By a version attribute. */
        VERSION,
        /** By the values of its columns ({@code @OptimisticLocking}). */
        COLUMNS,
        /** Not at all, and an annotation says so. */
        DECLARED_NONE,
        /** Not at all: the last writer wins. */
        NONE
    }

    public MappedEntity {
        Objects.requireNonNull(name);
        Objects.requireNonNull(table);
        Objects.requireNonNull(superclass);
        Objects.requireNonNull(locking);
        Objects.requireNonNull(generation);
    }

    /** The class as the member that a finding is about. */
    public MappedMember owner() {
        return MappedMember.ofClass(name);
    }

    /** Whether it extends no other entity. */
    public boolean isRoot() {
        return superclass.isEmpty();
    }
}
