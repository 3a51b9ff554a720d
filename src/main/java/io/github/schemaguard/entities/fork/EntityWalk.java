package io.github.schemaguard.entities.fork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks {@code org.hibernate.mapping}, entity by entity, and states tables and what stands for an entity as a whole. */
final class EntityWalk {
    private final Boot boot;
    private final Answer answer;
    private final Tables tables;
    private final AttributeWalk attributes;
    private final AuditTables audit = new AuditTables();

    EntityWalk(Boot boot, String defaultSchema, Answer answer) {
        this.boot = boot;
        this.answer = answer;
        this.tables = new Tables(boot, defaultSchema, answer);
        this.attributes = new AttributeWalk(boot, tables, answer);
    }

    void run() throws ReflectiveOperationException {
        List<Object> entities = Calls.list(boot.metadata(), "getEntityBindings");
        entities.sort(Comparator.comparingInt(EntityWalk::depth)
                .thenComparing(entity -> Calls.text(entity, "getEntityName")));
        for (Object entity : entities) {
            entity(entity);
        }
        tables.keys();
    }

    private static int depth(Object entity) {
        int depth = 0;
        for (Object above = Calls.get(entity, "getSuperclass");
                above != null;
                above = Calls.get(above, "getSuperclass")) {
            depth++;
        }
        return depth;
    }

    private void entity(Object entity) throws ReflectiveOperationException {
        Object table = Calls.some(entity, "getTable");
        Object className = Calls.get(entity, "getClassName");
        boolean audited = className == null && audit.isPresent();
        String name = className == null ? audit.original(Calls.text(entity, "getEntityName")) : className.toString();
        Class<?> type = type(name);
        Place place = Place.of(name, type, audited);
        List<Object> properties = properties(entity);
        if (Calls.is(table, "isSubselect")) {
            properties.forEach(property -> answer.add(
                    Answer.SKIPPED, name + "." + Calls.text(property, "getName"), "its entity is a @Subselect"));
            return;
        }
        if (!Tables.isPhysical(table)) {
            return; // the abstract root of a table per class: its attributes come with the concrete classes
        }
        String role = audited
                ? "AUDIT"
                : Calls.is(entity, "isMutable") && !Calls.is(table, "isView") ? "ENTITY" : "IMMUTABLE_ENTITY";
        tables.table(table, role, place.classOwner(), List.of(name));
        Place here = isUnion(entity) ? place.onTable(table) : place;
        Object root = Calls.some(entity, "getRootClass");
        if (root == entity || isUnion(entity)) {
            identifier(root, here);
        } else if (isJoined(entity)) {
            keyColumns(Calls.some(entity, "getKey"), table, root, place);
        }
        if (root == entity) {
            wholeRowColumns(entity, table, place);
        }
        for (Object join : Calls.list(entity, "getJoins", "getJoinIterator")) {
            Object secondary = Calls.some(join, "getTable");
            if (Tables.isPhysical(secondary)) {
                tables.table(secondary, role, place.classOwner(), List.of(name));
                keyColumns(Calls.some(join, "getKey"), secondary, root, place);
            }
        }
        Object version = Calls.get(entity, "getVersion");
        for (Object property : properties) {
            attributes.attribute(property, property == version ? here.as("VERSION") : here);
        }
    }

    private static @Nullable Class<?> type(String name) {
        try {
            return Class.forName(name, false, EntityWalk.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError dynamic) {
            return null;
        }
    }

    private static boolean isUnion(Object entity) {
        return entity.getClass().getSimpleName().equals("UnionSubclass");
    }

    private static boolean isJoined(Object entity) {
        return entity.getClass().getSimpleName().equals("JoinedSubclass");
    }

    private static List<Object> properties(Object entity) {
        return isUnion(entity)
                ? Calls.list(entity, "getPropertyClosure", "getPropertyClosureIterator")
                : Calls.list(entity, "getProperties", "getPropertyIterator");
    }

    private void identifier(Object root, Place place) throws ReflectiveOperationException {
        Place id = place.as("ID").generatedBy(Generation.of(root, boot));
        Object property = Calls.get(root, "getIdentifierProperty");
        if (property != null) {
            attributes.attribute(property, id);
            return;
        }
        Object identifier = Calls.get(root, "getIdentifier");
        if (identifier != null && identifier.getClass().getSimpleName().equals("Component")) {
            for (Object part : Calls.list(identifier, "getProperties", "getPropertyIterator")) {
                attributes.attribute(part, id);
            }
        } else if (identifier != null) {
            attributes.columns(identifier, id.classOwner(), id, JavaMember.ofClass(id.entity()), true, true, "ID");
        }
    }

    /** The columns by which a joined or secondary table hangs on the entity's identifier. */
    private void keyColumns(Object key, Object table, Object root, Place place) {
        Object property = Calls.get(root, "getIdentifierProperty");
        Owner owner = place.classOwner();
        JavaMember member = JavaMember.ofClass(place.entity());
        if (property != null && place.type() != null) {
            String name = Calls.text(property, "getName");
            member = JavaMember.of(place.type(), name);
            owner = new Owner(place.entity(), name, member.declaringClass(), member.name());
        }
        attributes.columns(key, owner, place.onTable(table), member, true, false, "ID");
    }

    /** Columns that stand for no attribute: the discriminator, the mark of soft deletion. */
    private void wholeRowColumns(Object root, Object table, Place place) {
        Object discriminator = Calls.get(root, "getDiscriminator");
        JavaMember none = JavaMember.ofClass(place.entity());
        if (discriminator != null) {
            attributes.columns(
                    discriminator,
                    place.classOwner(),
                    place.onTable(table).telling(discriminators(root)),
                    none,
                    true,
                    false,
                    "DISCRIMINATOR");
        }
        Object softDelete = Calls.find(root, "getSoftDeleteColumn");
        if (softDelete != null) {
            attributes.column(softDelete, null, table, place.classOwner(), place, none, 0, true, true, "SOFT_DELETE");
        }
    }

    /** The values of the concrete classes; none when a class stands for null or for whatever no other has. */
    private List<String> discriminators(Object root) {
        List<String> values = new ArrayList<>();
        for (Object entity : Calls.list(boot.metadata(), "getEntityBindings")) {
            if (Calls.get(entity, "getRootClass") == root && !Boolean.TRUE.equals(Calls.get(entity, "isAbstract"))) {
                String value = String.valueOf(Calls.get(entity, "getDiscriminatorValue"));
                if (value.equals("null") || value.equals("not null")) {
                    return List.of();
                }
                values.add(value);
            }
        }
        values.sort(Comparator.naturalOrder());
        return values;
    }

    /** Envers' entities have no class: their name is that of the audited entity with a prefix and suffix. */
    private final class AuditTables {
        private final boolean present = type("org.hibernate.envers.Audited") != null;

        boolean isPresent() {
            return present;
        }

        String original(String entityName) {
            List<String> fitting = new ArrayList<>();
            for (Object entity : Calls.list(boot.metadata(), "getEntityBindings")) {
                Object className = Calls.get(entity, "getClassName");
                if (className != null && entityName.contains(className.toString())) {
                    fitting.add(className.toString());
                }
            }
            return fitting.stream().max(Comparator.comparingInt(String::length)).orElse(entityName);
        }
    }
}
