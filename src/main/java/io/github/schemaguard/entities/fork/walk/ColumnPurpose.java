package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.mapping.MappedColumn.Generation;
import io.github.schemaguard.mapping.MappedColumn.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns are for that the walk meets next.
 *
 * @param role null when it follows from the kind of the attribute
 * @param generation how Hibernate gets the value of an identifier
 * @param discriminators the values that distinguish the concrete classes of the table; empty when they are not known
 */
record ColumnPurpose(@Nullable Role role, Generation generation, List<String> discriminators) {
    /** The kind of the attribute decides. */
    static final ColumnPurpose BY_ATTRIBUTE = new ColumnPurpose(null, Generation.NONE, List.of());

    static final ColumnPurpose VERSION = new ColumnPurpose(Role.VERSION, Generation.NONE, List.of());

    static final ColumnPurpose TENANT = new ColumnPurpose(Role.TENANT, Generation.NONE, List.of());

    static ColumnPurpose identifier(Generation generation) {
        return new ColumnPurpose(Role.ID, generation, List.of());
    }

    static ColumnPurpose discriminator(List<String> values) {
        return new ColumnPurpose(Role.DISCRIMINATOR, Generation.NONE, values);
    }

    /** The purpose of the parts of an embedded attribute: its role only. */
    ColumnPurpose ofParts() {
        return new ColumnPurpose(role, Generation.NONE, List.of());
    }
}
