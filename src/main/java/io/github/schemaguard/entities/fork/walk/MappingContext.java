package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.annotation.AttributeOverrides;
import io.github.schemaguard.entities.fork.annotation.JavaMember;
import io.github.schemaguard.entities.fork.annotation.MemberAnnotations;
import org.jspecify.annotations.Nullable;

/**
 * Where the walk is: inside an entity, or inside one of its embedded attributes.
 *
 * @param entity the entity
 * @param memberClass the class that has the next attributes: the entity, or an embeddable; null when there is none
 * @param prefix the path so far, {@code address.}; empty in the entity itself
 * @param overrides of columns, by path
 * @param table replaces the table that Hibernate's values name, where a table per class repeats its superclass; else null
 * @param purpose of the next columns
 */
record MappingContext(
        EntityClass entity,
        @Nullable Class<?> memberClass,
        String prefix,
        AttributeOverrides overrides,
        @Nullable Object table,
        ColumnPurpose purpose) {

    static MappingContext of(EntityClass entity) {
        AttributeOverrides overrides = AttributeOverrides.NONE;
        for (Class<?> each = entity.type(); each != null && each != Object.class; each = each.getSuperclass()) {
            overrides = overrides.with("", MemberAnnotations.of(each), each.getName(), "");
        }
        return new MappingContext(entity, entity.type(), "", overrides, null, ColumnPurpose.BY_ATTRIBUTE);
    }

    MappingContext onTable(Object other) {
        return new MappingContext(entity, memberClass, prefix, overrides, other, purpose);
    }

    MappingContext as(ColumnPurpose other) {
        return new MappingContext(entity, memberClass, prefix, overrides, table, other);
    }

    /** Inside an embedded attribute or an element. */
    MappingContext inside(String attribute, @Nullable Class<?> embeddable, JavaMember member) {
        String path = prefix + attribute + ".";
        return new MappingContext(
                entity,
                embeddable,
                path,
                overrides.with(path, member.annotations(), member.declaringClass(), member.name()),
                table,
                purpose.ofParts());
    }

    /** The field or getter of an attribute here. */
    JavaMember member(String attribute) {
        JavaMember member =
                memberClass == null ? JavaMember.ofClass(entity.name()) : JavaMember.of(memberClass, attribute);
        return member.name().isEmpty() && entity.type() != null && prefix.isEmpty()
                ? JavaMember.of(entity.type(), attribute)
                : member;
    }
}
