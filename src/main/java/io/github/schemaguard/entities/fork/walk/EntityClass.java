package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.annotation.MemberAnnotations;
import io.github.schemaguard.mapping.MappedMember;
import org.jspecify.annotations.Nullable;

/**
 * The class of an entity.
 *
 * @param name binary name
 * @param type the class; null when the entity has none
 * @param audit whether the entity is Envers' copy of the one with this class
 */
record EntityClass(String name, @Nullable Class<?> type, boolean audit) {
    /** The class as the owner of what belongs to no attribute. */
    MappedMember owner() {
        return MappedMember.ofClass(name);
    }

    /** Whether {@code orm.xml} or {@code hbm.xml} maps the entity, because no annotation does. */
    boolean isMappedByFile() {
        return type != null && !MemberAnnotations.of(type).hasJpa("Entity");
    }
}
