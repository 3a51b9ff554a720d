package io.github.schemaguard.entities.fork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the walk stands.
 *
 * @param entity binary name of the entity's class
 * @param type that class; null when the entity has none
 * @param memberClass the class that has the next attributes: the entity, or an embeddable; null when there is none
 * @param prefix the path so far, {@code address.}
 * @param table overrides the table that values name, where a table per class repeats its superclass; null otherwise
 * @param role for every column from here on; null when the attribute's kind says it
 * @param discriminators what tells the concrete classes of the table apart; empty when that is not known
 */
record Place(
        String entity,
        @Nullable Class<?> type,
        @Nullable Class<?> memberClass,
        String prefix,
        @Nullable Object table,
        @Nullable String role,
        Generation generation,
        Declarations.Overrides overrides,
        boolean audit,
        List<String> discriminators) {

    static Place of(String entity, @Nullable Class<?> type, boolean audit) {
        Declarations.Overrides overrides = Declarations.Overrides.NONE;
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            overrides = overrides.with("", Annotations.of(each));
        }
        return new Place(entity, type, type, "", null, null, Generation.NONE, overrides, audit, List.of());
    }

    Owner classOwner() {
        return Owner.ofClass(entity);
    }

    /** Whether {@code orm.xml} or {@code hbm.xml} maps the entity, because no annotation makes it one. */
    boolean isMappedByFile() {
        return type != null && !Annotations.of(type).hasJpa("Entity");
    }

    Place onTable(Object other) {
        return new Place(entity, type, memberClass, prefix, other, role, generation, overrides, audit, discriminators);
    }

    Place as(String otherRole) {
        return new Place(
                entity, type, memberClass, prefix, table, otherRole, generation, overrides, audit, discriminators);
    }

    Place generatedBy(Generation other) {
        return new Place(entity, type, memberClass, prefix, table, role, other, overrides, audit, discriminators);
    }

    Place telling(List<String> values) {
        return new Place(entity, type, memberClass, prefix, table, role, generation, overrides, audit, values);
    }

    /** Inside an embedded attribute or an element. */
    Place inside(String attribute, @Nullable Class<?> embeddable, Annotations annotations) {
        String path = prefix + attribute + ".";
        return new Place(
                entity,
                type,
                embeddable,
                path,
                table,
                role,
                Generation.NONE,
                overrides.with(path, annotations),
                audit,
                List.of());
    }
}
