package io.github.schemaguard.entities.fork;

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
        boolean audit) {

    static Place of(String entity, @Nullable Class<?> type, boolean audit) {
        Declarations.Overrides overrides = Declarations.Overrides.NONE;
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            overrides = overrides.with("", Annotations.of(java.util.List.of(each)));
        }
        return new Place(entity, type, type, "", null, null, Generation.NONE, overrides, audit);
    }

    Owner classOwner() {
        return Owner.ofClass(entity);
    }

    Place onTable(Object other) {
        return new Place(entity, type, memberClass, prefix, other, role, generation, overrides, audit);
    }

    Place as(String otherRole) {
        return new Place(entity, type, memberClass, prefix, table, otherRole, generation, overrides, audit);
    }

    Place generatedBy(Generation other) {
        return new Place(entity, type, memberClass, prefix, table, role, other, overrides, audit);
    }

    /** Inside an embedded attribute or an element. */
    Place inside(String attribute, @Nullable Class<?> embeddable, Annotations annotations) {
        String path = prefix + attribute + ".";
        return new Place(
                entity, type, embeddable, path, table, role, Generation.NONE, overrides.with(path, annotations), audit);
    }
}
