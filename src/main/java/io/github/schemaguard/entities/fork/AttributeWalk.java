package io.github.schemaguard.entities.fork;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** States the columns of attributes: basic, embedded, associations and collections. */
final class AttributeWalk {
    private final Tables tables;
    private final Answer answer;
    private final ColumnFacts facts;
    private final Class<?> collectionType;

    AttributeWalk(Boot boot, Tables tables, Answer answer) {
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
    void attribute(Object property, Place place) {
        String name = Calls.text(property, "getName");
        if (Calls.is(property, "isSynthetic") || Calls.is(property, "isBackRef") || name.equals("_identifierMapper")) {
            return;
        }
        Object value = Calls.some(property, "getValue");
        JavaMember member = place.memberClass() == null
                ? JavaMember.ofClass(place.entity())
                : JavaMember.of(place.memberClass(), name);
        if (member.name().isEmpty() && place.type() != null && place.prefix().isEmpty()) {
            member = JavaMember.of(place.type(), name);
        }
        if (collectionType.isInstance(value) && Calls.is(value, "isOneToMany") && !place.audit()) {
            oneToMany(
                    value,
                    new Owner(place.entity(), place.prefix() + name, member.declaringClass(), member.name()),
                    Calls.get(property, "getCascade"));
        }
        value(
                value,
                name,
                place,
                member,
                Calls.is(property, "isInsertable"),
                Boolean.TRUE.equals(Calls.get(property, "isUpdatable", "isUpdateable")));
    }

    private void oneToMany(Object collection, Owner owner, @Nullable Object cascade) {
        Object key = Calls.some(collection, "getKey");
        Object table = Calls.some(key, "getTable");
        if (Tables.isPhysical(table)) {
            List<String> cascades = Stream.of(String.valueOf(cascade).split(","))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty() && !each.equals("none") && !each.equals("null"))
                    .toList();
            tables.collection(table, key, owner, Calls.is(collection, "isInverse"), cascades);
        }
    }

    private void value(
            Object value, String name, Place place, JavaMember member, boolean insertable, boolean updatable) {
        Owner owner = new Owner(place.entity(), place.prefix() + name, member.declaringClass(), member.name());
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
            Place place,
            JavaMember member,
            Owner owner,
            boolean insertable,
            boolean updatable) {
        Object aggregate = Calls.find(component, "getAggregateColumn");
        if (aggregate != null) { // one json or composite column for the whole embeddable
            Object table = place.table() == null ? Calls.some(component, "getTable") : place.table();
            column(aggregate, null, table, owner, place, member, 0, insertable, updatable, "BASIC");
            return;
        }
        Place inside = place.inside(name, embeddable(component), member.annotations());
        Object discriminator = Calls.find(component, "getDiscriminator");
        if (discriminator != null) {
            columns(discriminator, owner, place, member, true, true, "DISCRIMINATOR");
        }
        for (Object property : Calls.list(component, "getProperties", "getPropertyIterator")) {
            attribute(property, inside);
        }
    }

    private static @Nullable Class<?> embeddable(Object component) {
        try {
            return Class.forName(
                    Calls.text(component, "getComponentClassName"), false, AttributeWalk.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError dynamic) {
            return null;
        }
    }

    private void collection(Object collection, String name, Place place, JavaMember member, Owner owner) {
        boolean oneToMany = Calls.is(collection, "isOneToMany");
        boolean inverse = Calls.is(collection, "isInverse");
        Object table = oneToMany
                ? Calls.some(Calls.some(collection, "getKey"), "getTable")
                : Calls.some(collection, "getCollectionTable");
        Place inTable = place.onTable(table);
        if (inverse) {
            answer.add(Answer.SKIPPED, owner.entity() + "." + owner.path(), "the other side maps it (mappedBy)");
        } else if (Tables.isPhysical(table)) {
            if (!oneToMany) {
                tables.table(table, place.audit() ? "AUDIT" : "COLLECTION", owner, List.of(place.entity()));
            }
            columns(
                    Calls.some(collection, "getKey"),
                    owner,
                    inTable,
                    keyMember(member, !oneToMany),
                    true,
                    !oneToMany,
                    "FOREIGN_KEY");
            if (!oneToMany) {
                element(Calls.some(collection, "getElement"), name, inTable, member);
            }
            Object softDelete = oneToMany ? null : Calls.find(collection, "getSoftDeleteColumn");
            if (softDelete != null) {
                column(softDelete, null, table, owner, inTable, keyMember(member, true), 0, true, true, "SOFT_DELETE");
            }
            Object identifier = Calls.find(collection, "getIdentifier");
            if (identifier != null) {
                columns(identifier, owner, inTable, keyMember(member, true), true, false, "ID");
            }
        }
        Object index = Calls.find(collection, "getIndex");
        // With @MapKey the key is an attribute of the element, which has its column already.
        if (index != null && (!inverse || oneToMany) && !member.annotations().hasJpa("MapKey")) {
            index(index, name, inTable, member, owner);
        }
    }

    private void element(Object element, String name, Place inTable, JavaMember member) {
        JavaMember untyped = new JavaMember(member.declaringClass(), member.name(), null, member.annotations());
        value(element, name, inTable, untyped, true, true);
    }

    private void index(Object index, String name, Place inTable, JavaMember member, Owner owner) {
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
        return new JavaMember(member.declaringClass(), member.name(), null, Annotations.NONE, aside);
    }

    /** Every column of a value; what is computed in queries only is named as skipped. */
    void columns(
            Object value,
            Owner owner,
            Place place,
            JavaMember member,
            boolean insertable,
            boolean updatable,
            String role) {
        Object table = place.table() == null ? Calls.get(value, "getTable") : place.table();
        List<Object> selectables = Calls.list(value, "getSelectables", "getColumnIterator");
        int index = 0;
        for (Object selectable : selectables) {
            if (!Calls.is(selectable, "isFormula") && table != null && Tables.isPhysical(table)) {
                column(selectable, value, table, owner, place, member, index, insertable, updatable, role);
                index++;
            }
        }
        if (index == 0 && !owner.path().isEmpty()) {
            answer.add(
                    Answer.SKIPPED,
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
            Owner owner,
            Place place,
            JavaMember member,
            int index,
            boolean insertable,
            boolean updatable,
            String role) {
        ColumnFacts.Facts known = facts.of(column, value, role, place, member, owner.path(), index);
        Generation generation = role.equals("ID") ? place.generation() : Generation.NONE;
        tables.column(
                table,
                Names.column(column),
                owner,
                role.equals("FOREIGN_KEY"),
                known.javaType(),
                Lines.join(List.copyOf(known.declared())),
                insertable,
                updatable,
                role,
                generation.strategy(),
                generation.sequence(),
                generation.allocationSize(),
                Lines.join(role.equals("DISCRIMINATOR") ? place.discriminators() : known.enumConstants()),
                role.equals("DISCRIMINATOR") && !place.discriminators().isEmpty() ? "STRING" : known.enumStorage(),
                known.converted(),
                member.aside());
    }
}
