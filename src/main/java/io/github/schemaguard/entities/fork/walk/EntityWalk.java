package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks {@code org.hibernate.mapping} entity by entity. Records the tables, and the columns that belong to no attribute. */
public final class EntityWalk {
    private final HibernateMetadata metadata;
    private final MappingRecorder recorder;
    private final MappedTables tables;
    private final AttributeWalk attributes;

    /**
     * The walk through one persistence unit.
     *
     * @param defaultSchema of tables for which neither mapping nor settings name one
     */
    public EntityWalk(HibernateMetadata metadata, String defaultSchema, MappingRecorder recorder) {
        this.metadata = metadata;
        this.recorder = recorder;
        this.tables = new MappedTables(metadata, defaultSchema, recorder);
        this.attributes = new AttributeWalk(metadata, tables, recorder);
    }

    /** Records all entities, superclasses first. */
    public void run() throws ReflectiveOperationException {
        List<Object> entities = ReflectiveCalls.list(metadata.metadata(), "getEntityBindings");
        entities.sort(Comparator.comparingInt(EntityWalk::depth)
                .thenComparing(entity -> ReflectiveCalls.text(entity, "getEntityName")));
        for (Object entity : entities) {
            entity(entity);
        }
        tables.recordKeys();
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
        EntityClass entityClass = entityClass(entity);
        List<Object> properties = properties(entity);
        if (ReflectiveCalls.is(table, "isSubselect")) {
            for (Object property : properties) {
                String name = ReflectiveCalls.text(property, "getName");
                recorder.skip(
                        new MappedMember(entityClass.name(), name, "", "", "", null), "its entity is a @Subselect");
            }
            return;
        }
        if (!MappedTables.isPhysical(table)) {
            return; // the abstract root of a table per class: its attributes are recorded with the concrete classes
        }
        MappedTable.Role role = role(entity, table, entityClass);
        tables.add(table, role, entityClass.owner(), entityClass);
        MappingContext mapping = MappingContext.of(entityClass);
        MappingContext inTable = isUnion(entity) ? mapping.onTable(table) : mapping;
        Object root = ReflectiveCalls.some(entity, "getRootClass");
        if (root == entity || isUnion(entity)) {
            identifier(root, inTable);
        } else if (isJoined(entity)) {
            keyColumns(ReflectiveCalls.some(entity, "getKey"), root, mapping.onTable(table));
        }
        if (root == entity) {
            wholeRowColumns(entity, table, mapping);
        }
        for (Object join : ReflectiveCalls.list(entity, "getJoins", "getJoinIterator")) {
            Object secondary = ReflectiveCalls.some(join, "getTable");
            if (MappedTables.isPhysical(secondary)) {
                tables.add(secondary, role, entityClass.owner(), entityClass);
                Object key = ReflectiveCalls.some(join, "getKey");
                keyColumns(key, root, mapping.onTable(secondary));
                if (ReflectiveCalls.is(join, "isInverse")) {
                    // the other side of a one-to-one association with a join table
                    for (Object property : ReflectiveCalls.list(join, "getProperties", "getPropertyIterator")) {
                        tables.addReader(secondary, MappedTables.columnNames(key), owner(property, mapping));
                    }
                }
            }
        }
        if (!entityClass.audit()) {
            recorder.add(EntityFacts.of(entity, tables.name(table), inTable, metadata));
        }
        Object version = ReflectiveCalls.get(entity, "getVersion");
        for (Object property : properties) {
            attributes.attribute(property, inTable.as(purpose(property, version, inTable)));
        }
        naturalIdentifier(table, properties, mapping);
        if (root == entity) {
            identifierReferences(root, inTable);
        }
    }

    /** Records the associations of an identifier with a class of its own: the walk meets the values of that class in their place. */
    private void identifierReferences(Object root, MappingContext mapping) {
        Object mapper = ReflectiveCalls.find(root, "getIdentifierMapper");
        if (mapper != null) {
            for (Object property : ReflectiveCalls.list(mapper, "getProperties", "getPropertyIterator")) {
                attributes.reference(property, mapping);
            }
        }
    }

    private static ColumnPurpose purpose(Object property, @Nullable Object version, MappingContext mapping) {
        if (property == version) {
            return ColumnPurpose.VERSION;
        }
        return mapping.member(ReflectiveCalls.text(property, "getName"))
                        .annotations()
                        .hasJpa("TenantId")
                ? ColumnPurpose.TENANT
                : ColumnPurpose.BY_ATTRIBUTE;
    }

    /** Records the natural identifier, by which Hibernate reads one row. */
    private void naturalIdentifier(Object table, List<Object> properties, MappingContext mapping) {
        List<Object> parts = properties.stream()
                .filter(property -> ReflectiveCalls.is(property, "isNaturalIdentifier"))
                .toList();
        List<String> columns = parts.stream()
                .flatMap(property -> MappedTables.columnNames(ReflectiveCalls.some(property, "getValue")).stream())
                .toList();
        parts.forEach(property -> tables.addReader(table, columns, owner(property, mapping)));
    }

    private static MappedMember owner(Object property, MappingContext mapping) {
        return AttributeContext.of(mapping, ReflectiveCalls.text(property, "getName"))
                .owner();
    }

    /** Envers' entities have no class: their name is that of the audited entity with a prefix and suffix. */
    private EntityClass entityClass(Object entity) {
        Object className = ReflectiveCalls.get(entity, "getClassName");
        boolean audit = className == null && type("org.hibernate.envers.Audited") != null;
        String name = className == null ? audited(ReflectiveCalls.text(entity, "getEntityName")) : className.toString();
        return new EntityClass(name, type(name), audit);
    }

    /** The longest class name that the entity's name contains; the name itself when there is none. */
    private String audited(String entityName) {
        return ReflectiveCalls.list(metadata.metadata(), "getEntityBindings").stream()
                .map(entity -> ReflectiveCalls.get(entity, "getClassName"))
                .filter(className -> className != null && entityName.contains(className.toString()))
                .map(String::valueOf)
                .max(Comparator.comparingInt(String::length))
                .orElse(entityName);
    }

    private static MappedTable.Role role(Object entity, Object table, EntityClass entityClass) {
        if (entityClass.audit()) {
            return MappedTable.Role.AUDIT;
        }
        return ReflectiveCalls.is(entity, "isMutable") && !ReflectiveCalls.is(table, "isView")
                ? MappedTable.Role.ENTITY
                : MappedTable.Role.IMMUTABLE_ENTITY;
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

    private void identifier(Object root, MappingContext mapping) throws ReflectiveOperationException {
        MappingContext inIdentifier = mapping.as(ColumnPurpose.identifier(IdentifierGeneration.of(root, metadata)));
        Object property = ReflectiveCalls.get(root, "getIdentifierProperty");
        if (property != null) {
            attributes.attribute(property, inIdentifier);
            return;
        }
        Object identifier = ReflectiveCalls.get(root, "getIdentifier");
        if (identifier != null && identifier.getClass().getSimpleName().equals("Component")) {
            for (Object part : ReflectiveCalls.list(identifier, "getProperties", "getPropertyIterator")) {
                attributes.attribute(part, inIdentifier);
            }
        } else if (identifier != null) {
            attributes.columns(identifier, AttributeContext.ofEntity(inIdentifier), Role.ID);
        }
    }

    /** The columns by which a joined or secondary table references the entity's identifier. */
    private void keyColumns(Object key, Object root, MappingContext mapping) {
        Object property = ReflectiveCalls.get(root, "getIdentifierProperty");
        AttributeContext identifier = property == null || mapping.entity().type() == null
                ? AttributeContext.ofEntity(mapping)
                : AttributeContext.of(mapping, ReflectiveCalls.text(property, "getName"));
        attributes.columns(key, identifier.written(true, false), Role.ID);
    }

    /** Columns that belong to no attribute: the discriminator, the mark of soft deletion. */
    private void wholeRowColumns(Object root, Object table, MappingContext mapping) {
        Object discriminator = ReflectiveCalls.get(root, "getDiscriminator");
        if (discriminator != null) {
            MappingContext inTable = mapping.onTable(table).as(ColumnPurpose.discriminator(discriminators(root)));
            attributes.columns(
                    discriminator, AttributeContext.ofEntity(inTable).written(true, false), Role.DISCRIMINATOR);
        }
        Object softDelete = ReflectiveCalls.find(root, "getSoftDeleteColumn");
        if (softDelete != null) {
            attributes.column(
                    new ModelColumn(softDelete, null, table, 0), AttributeContext.ofEntity(mapping), Role.SOFT_DELETE);
        }
    }

    /** The values of the concrete classes; none when a class is mapped to null or to all values without a class. */
    private List<String> discriminators(Object root) {
        List<String> values = new ArrayList<>();
        for (Object entity : ReflectiveCalls.list(metadata.metadata(), "getEntityBindings")) {
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
}
