package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.annotation.JavaMember;
import io.github.schemaguard.mapping.MappedMember;

/**
 * The attribute whose columns are recorded, or the whole entity for columns that belong to no attribute.
 *
 * @param mapping where the attribute is
 * @param name of the attribute; empty for the whole entity
 * @param owner to which the columns are attributed
 * @param member the field or getter, with the annotations that apply to the columns
 * @param insertable whether Hibernate writes the columns on INSERT
 * @param updatable whether Hibernate writes the columns on UPDATE
 * @param secondary whether the columns are not those that the attribute's mapping describes: the key of a collection
 */
record AttributeContext(
        MappingContext mapping,
        String name,
        MappedMember owner,
        JavaMember member,
        boolean insertable,
        boolean updatable,
        boolean secondary) {

    /** An attribute that is written always. */
    static AttributeContext of(MappingContext mapping, String name) {
        JavaMember member = mapping.member(name);
        String path = mapping.prefix() + name;
        MappedMember owner = new MappedMember(
                mapping.entity().name(),
                path,
                member.declaringClass(),
                member.name(),
                "",
                mapping.overrides().place(path));
        return new AttributeContext(mapping, name, owner, member, true, true, false);
    }

    /** Columns of the entity as a whole. */
    static AttributeContext ofEntity(MappingContext mapping) {
        JavaMember none = JavaMember.ofClass(mapping.entity().name());
        return new AttributeContext(mapping, "", mapping.entity().owner(), none, true, true, false);
    }

    AttributeContext written(boolean onInsert, boolean onUpdate) {
        return new AttributeContext(mapping, name, owner, member, onInsert, onUpdate, secondary);
    }

    AttributeContext in(MappingContext other) {
        return new AttributeContext(other, name, owner, member, insertable, updatable, secondary);
    }

    /** The elements of a collection: their type is not the attribute's. */
    AttributeContext ofElements() {
        return new AttributeContext(mapping, name, owner, member.ofElements(), true, true, false);
    }

    /**
     * The other columns of a collection, to which the annotations of the attribute do not apply.
     *
     * @param hasElements whether the elements have columns too, so that a mapping file describes those
     */
    AttributeContext ofKey(boolean hasElements) {
        return new AttributeContext(mapping, name, owner, member.withoutAnnotations(), true, true, hasElements);
    }
}
