package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.annotation.JavaMember;
import io.github.schemaguard.entities.fork.annotation.MemberAnnotations;
import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.HibernateAnswer;
import io.github.schemaguard.entities.fork.protocol.RecordLines;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.StoredNames;
import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** States the columns of attributes: basic, embedded, associations and collections. */
final class AttributeWalk {
    private final MappedTables tables;
    private final HibernateAnswer answer;
    private final ColumnFacts facts;
    private final Class<?> collectionType;

    AttributeWalk(HibernateMetadata boot, MappedTables tables, HibernateAnswer answer) {
        this.tables = tables;
        this.answer = answer;
        this.facts = new ColumnFacts(boot);
        try {
            this.collectionType = Class.forName("org.hibernate.mapping.Collection");
        } catch (ClassNotFoundException impossible) {
            throw new UnsupportedHibernateException(impossible.toString());
        }
    }

    /** One {@code org.hibernate.mapping.Property}. */
    void attribute(Object property, MappingContext place) {
        String name = ReflectiveCalls.text(property, "getName");
        if (ReflectiveCalls.is(property, "isSynthetic")
                || ReflectiveCalls.is(property, "isBackRef")
                || name.equals("_identifierMapper")) {
            return;
        }
        Object value = ReflectiveCalls.some(property, "getValue");
        JavaMember member = place.memberClass() == null
                ? JavaMember.ofClass(place.entity())
                : JavaMember.of(place.memberClass(), name);
        if (member.name().isEmpty() && place.type() != null && place.prefix().isEmpty()) {
            member = JavaMember.of(place.type(), name);
        }
        if (collectionType.isInstance(value) && ReflectiveCalls.is(value, "isOneToMany") && !place.audit()) {
            oneToMany(
                    value,
                    new MemberOwner(place.entity(), place.prefix() + name, member.declaringClass(), member.name()),
                    ReflectiveCalls.get(property, "getCascade"));
        }
        value(
                value,
                name,
                place,
                member,
                ReflectiveCalls.is(property, "isInsertable"),
                Boolean.TRUE.equals(ReflectiveCalls.get(property, "isUpdatable", "isUpdateable")));
    }

    private void oneToMany(Object collection, MemberOwner owner, @Nullable Object cascade) {
        Object key = ReflectiveCalls.some(collection, "getKey");
        Object table = ReflectiveCalls.some(key, "getTable");
        if (MappedTables.isPhysical(table)) {
            List<String> cascades = Stream.of(String.valueOf(cascade).split(","))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty() && !each.equals("none") && !each.equals("null"))
                    .toList();
            tables.collection(table, key, owner, ReflectiveCalls.is(collection, "isInverse"), cascades);
        }
    }

    private void value(
            Object value, String name, MappingContext place, JavaMember member, boolean insertable, boolean updatable) {
        MemberOwner owner =
                new MemberOwner(place.entity(), place.prefix() + name, member.declaringClass(), member.name());
        String kind = value.getClass().getSimpleName();
        if (collectionType.isInstance(value)) {
            collection(value, name, place, member, owner);
        } else if (kind.equals("Component")) {
            component(value, name, place, member, owner, insertable, updatable);
        } else {
            String role = place.role() != null
                    ? place.role()
                    : kind.equals("ManyToOne") || kind.equals("OneToOne") ? "FOREIGN_KEY" : "BASIC";
            columns(value, owner, place, member, insertable, updatable, role);
        }
    }

    private void component(
            Object component,
            String name,
            MappingContext place,
            JavaMember member,
            MemberOwner owner,
            boolean insertable,
            boolean updatable) {
        Object aggregate = ReflectiveCalls.find(component, "getAggregateColumn");
        if (aggregate != null) { // one json or composite column for the whole embeddable
            Object table = place.table() == null ? ReflectiveCalls.some(component, "getTable") : place.table();
            column(aggregate, null, table, owner, place, member, 0, insertable, updatable, "BASIC");
            return;
        }
        MappingContext inside = place.inside(name, embeddable(component), member.annotations());
        Object discriminator = ReflectiveCalls.find(component, "getDiscriminator");
        if (discriminator != null) {
            columns(discriminator, owner, place, member, true, true, "DISCRIMINATOR");
        }
        for (Object property : ReflectiveCalls.list(component, "getProperties", "getPropertyIterator")) {
            attribute(property, inside);
        }
    }

    private static @Nullable Class<?> embeddable(Object component) {
        try {
            return Class.forName(
                    ReflectiveCalls.text(component, "getComponentClassName"),
                    false,
                    AttributeWalk.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError dynamic) {
            return null;
        }
    }

    private void collection(
            Object collection, String name, MappingContext place, JavaMember member, MemberOwner owner) {
        boolean oneToMany = ReflectiveCalls.is(collection, "isOneToMany");
        boolean inverse = ReflectiveCalls.is(collection, "isInverse");
        Object table = oneToMany
                ? ReflectiveCalls.some(ReflectiveCalls.some(collection, "getKey"), "getTable")
                : ReflectiveCalls.some(collection, "getCollectionTable");
        MappingContext inTable = place.onTable(table);
        if (inverse) {
            answer.add(
                    HibernateAnswer.SKIPPED, owner.entity() + "." + owner.path(), "the other side maps it (mappedBy)");
        } else if (MappedTables.isPhysical(table)) {
            if (!oneToMany) {
                tables.table(table, place.audit() ? "AUDIT" : "COLLECTION", owner, List.of(place.entity()));
            }
            columns(
                    ReflectiveCalls.some(collection, "getKey"),
                    owner,
                    inTable,
                    keyMember(member, !oneToMany),
                    true,
                    !oneToMany,
                    "FOREIGN_KEY");
            if (!oneToMany) {
                element(ReflectiveCalls.some(collection, "getElement"), name, inTable, member);
            }
            Object softDelete = oneToMany ? null : ReflectiveCalls.find(collection, "getSoftDeleteColumn");
            if (softDelete != null) {
                column(softDelete, null, table, owner, inTable, keyMember(member, true), 0, true, true, "SOFT_DELETE");
            }
            Object identifier = ReflectiveCalls.find(collection, "getIdentifier");
            if (identifier != null) {
                columns(identifier, owner, inTable, keyMember(member, true), true, false, "ID");
            }
        }
        Object index = ReflectiveCalls.find(collection, "getIndex");
        // With @MapKey the key is an attribute of the element, which has its column already.
        if (index != null && (!inverse || oneToMany) && !member.annotations().hasJpa("MapKey")) {
            index(index, name, inTable, member, owner);
        }
    }

    private void element(Object element, String name, MappingContext inTable, JavaMember member) {
        JavaMember untyped = new JavaMember(member.declaringClass(), member.name(), null, member.annotations());
        value(element, name, inTable, untyped, true, true);
    }

    private void index(Object index, String name, MappingContext inTable, JavaMember member, MemberOwner owner) {
        if (index.getClass().getSimpleName().equals("Component")) {
            value(index, name, inTable, keyMember(member, true), true, true);
        } else {
            columns(index, owner, inTable, keyMember(member, true), true, true, "INDEX");
        }
    }

    /**
     * The member, but without the annotations that speak of the collection's elements.
     *
     * @param aside whether a mapping file's columns are of the elements too, as they are where these have columns
     */
    private static JavaMember keyMember(JavaMember member, boolean aside) {
        return new JavaMember(member.declaringClass(), member.name(), null, MemberAnnotations.NONE, aside);
    }

    /** Every column of a value; what is computed in queries only is named as skipped. */
    void columns(
            Object value,
            MemberOwner owner,
            MappingContext place,
            JavaMember member,
            boolean insertable,
            boolean updatable,
            String role) {
        Object table = place.table() == null ? ReflectiveCalls.get(value, "getTable") : place.table();
        List<Object> selectables = ReflectiveCalls.list(value, "getSelectables", "getColumnIterator");
        int index = 0;
        for (Object selectable : selectables) {
            if (!ReflectiveCalls.is(selectable, "isFormula") && table != null && MappedTables.isPhysical(table)) {
                column(selectable, value, table, owner, place, member, index, insertable, updatable, role);
                index++;
            }
        }
        if (index == 0 && !owner.path().isEmpty()) {
            answer.add(
                    HibernateAnswer.SKIPPED,
                    owner.entity() + "." + owner.path(),
                    selectables.isEmpty()
                            ? "the other side maps it, or it shares the primary key"
                            : "@Formula: computed in queries");
        }
    }

    void column(
            Object column,
            @Nullable Object value,
            Object table,
            MemberOwner owner,
            MappingContext place,
            JavaMember member,
            int index,
            boolean insertable,
            boolean updatable,
            String role) {
        ColumnFacts.Facts known = facts.of(column, value, role, place, member, owner.path(), index);
        IdentifierGeneration generation = role.equals("ID") ? place.generation() : IdentifierGeneration.NONE;
        tables.column(
                table,
                StoredNames.column(column),
                owner,
                role.equals("FOREIGN_KEY"),
                known.javaType(),
                RecordLines.join(List.copyOf(known.declared())),
                insertable,
                updatable,
                role,
                generation.strategy(),
                generation.sequence(),
                generation.allocationSize(),
                RecordLines.join(role.equals("DISCRIMINATOR") ? place.discriminators() : known.enumConstants()),
                role.equals("DISCRIMINATOR") && !place.discriminators().isEmpty() ? "STRING" : known.enumStorage(),
                known.converted(),
                member.aside());
    }
}
