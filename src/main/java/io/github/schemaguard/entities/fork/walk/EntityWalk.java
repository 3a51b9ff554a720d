package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.annotation.JavaMember;
import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.HibernateAnswer;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks {@code org.hibernate.mapping}, entity by entity, and states tables and what stands for an entity as a whole. */
public final class EntityWalk {
    private final HibernateMetadata boot;
    private final HibernateAnswer answer;
    private final MappedTables tables;
    private final AttributeWalk attributes;
    private final AuditTables audit = new AuditTables();

    public EntityWalk(HibernateMetadata boot, String defaultSchema, HibernateAnswer answer) {
        this.boot = boot;
        this.answer = answer;
        this.tables = new MappedTables(boot, defaultSchema, answer);
        this.attributes = new AttributeWalk(boot, tables, answer);
    }

    public void run() throws ReflectiveOperationException {
        List<Object> entities = ReflectiveCalls.list(boot.metadata(), "getEntityBindings");
        entities.sort(Comparator.comparingInt(EntityWalk::depth)
                .thenComparing(entity -> ReflectiveCalls.text(entity, "getEntityName")));
        for (Object entity : entities) {
            entity(entity);
        }
        tables.keys();
    }

    private static int depth(Object entity) {
        int depth = 0;
        for (Object above = ReflectiveCalls.get(entity, "getSuperclass");
                above != null;
                above = ReflectiveCalls.get(above, "getSuperclass")) {
            depth++;
        }
        return depth;
    }

    private void entity(Object entity) throws ReflectiveOperationException {
        Object table = ReflectiveCalls.some(entity, "getTable");
        Object className = ReflectiveCalls.get(entity, "getClassName");
        boolean audited = className == null && audit.isPresent();
        String name = className == null
                ? audit.original(ReflectiveCalls.text(entity, "getEntityName"))
                : className.toString();
        Class<?> type = type(name);
        MappingContext place = MappingContext.of(name, type, audited);
        List<Object> properties = properties(entity);
        if (ReflectiveCalls.is(table, "isSubselect")) {
            properties.forEach(property -> answer.add(
                    HibernateAnswer.SKIPPED,
                    name + "." + ReflectiveCalls.text(property, "getName"),
                    "its entity is a @Subselect"));
            return;
        }
        if (!MappedTables.isPhysical(table)) {
            return; // the abstract root of a table per class: its attributes come with the concrete classes
        }
        String role = audited
                ? "AUDIT"
                : ReflectiveCalls.is(entity, "isMutable") && !ReflectiveCalls.is(table, "isView")
                        ? "ENTITY"
                        : "IMMUTABLE_ENTITY";
        tables.table(table, role, place.classOwner(), List.of(name));
        MappingContext here = isUnion(entity) ? place.onTable(table) : place;
        Object root = ReflectiveCalls.some(entity, "getRootClass");
        if (root == entity || isUnion(entity)) {
            identifier(root, here);
        } else if (isJoined(entity)) {
            keyColumns(ReflectiveCalls.some(entity, "getKey"), table, root, place);
        }
        if (root == entity) {
            wholeRowColumns(entity, table, place);
        }
        for (Object join : ReflectiveCalls.list(entity, "getJoins", "getJoinIterator")) {
            Object secondary = ReflectiveCalls.some(join, "getTable");
            if (MappedTables.isPhysical(secondary)) {
                tables.table(secondary, role, place.classOwner(), List.of(name));
                keyColumns(ReflectiveCalls.some(join, "getKey"), secondary, root, place);
            }
        }
        Object version = ReflectiveCalls.get(entity, "getVersion");
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
                ? ReflectiveCalls.list(entity, "getPropertyClosure", "getPropertyClosureIterator")
                : ReflectiveCalls.list(entity, "getProperties", "getPropertyIterator");
    }

    private void identifier(Object root, MappingContext place) throws ReflectiveOperationException {
        MappingContext id = place.as("ID").generatedBy(IdentifierGeneration.of(root, boot));
        Object property = ReflectiveCalls.get(root, "getIdentifierProperty");
        if (property != null) {
            attributes.attribute(property, id);
            return;
        }
        Object identifier = ReflectiveCalls.get(root, "getIdentifier");
        if (identifier != null && identifier.getClass().getSimpleName().equals("Component")) {
            for (Object part : ReflectiveCalls.list(identifier, "getProperties", "getPropertyIterator")) {
                attributes.attribute(part, id);
            }
        } else if (identifier != null) {
            attributes.columns(identifier, id.classOwner(), id, JavaMember.ofClass(id.entity()), true, true, "ID");
        }
    }

    /** The columns by which a joined or secondary table hangs on the entity's identifier. */
    private void keyColumns(Object key, Object table, Object root, MappingContext place) {
        Object property = ReflectiveCalls.get(root, "getIdentifierProperty");
        MemberOwner owner = place.classOwner();
        JavaMember member = JavaMember.ofClass(place.entity());
        if (property != null && place.type() != null) {
            String name = ReflectiveCalls.text(property, "getName");
            member = JavaMember.of(place.type(), name);
            owner = new MemberOwner(place.entity(), name, member.declaringClass(), member.name());
        }
        attributes.columns(key, owner, place.onTable(table), member, true, false, "ID");
    }

    /** Columns that stand for no attribute: the discriminator, the mark of soft deletion. */
    private void wholeRowColumns(Object root, Object table, MappingContext place) {
        Object discriminator = ReflectiveCalls.get(root, "getDiscriminator");
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
        Object softDelete = ReflectiveCalls.find(root, "getSoftDeleteColumn");
        if (softDelete != null) {
            attributes.column(softDelete, null, table, place.classOwner(), place, none, 0, true, true, "SOFT_DELETE");
        }
    }

    /** The values of the concrete classes; none when a class stands for null or for whatever no other has. */
    private List<String> discriminators(Object root) {
        List<String> values = new ArrayList<>();
        for (Object entity : ReflectiveCalls.list(boot.metadata(), "getEntityBindings")) {
            if (ReflectiveCalls.get(entity, "getRootClass") == root
                    && !Boolean.TRUE.equals(ReflectiveCalls.get(entity, "isAbstract"))) {
                String value = String.valueOf(ReflectiveCalls.get(entity, "getDiscriminatorValue"));
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
            for (Object entity : ReflectiveCalls.list(boot.metadata(), "getEntityBindings")) {
                Object className = ReflectiveCalls.get(entity, "getClassName");
                if (className != null && entityName.contains(className.toString())) {
                    fitting.add(className.toString());
                }
            }
            return fitting.stream().max(Comparator.comparingInt(String::length)).orElse(entityName);
        }
    }
}
