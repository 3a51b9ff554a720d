package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.hibernate.UniqueReferences;
import io.github.schemaguard.entities.fork.protocol.MappingRows;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.StoredNames;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Generation;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records the columns of attributes: basic and embedded attributes, associations and collections. */
final class AttributeWalk {
    private final HibernateMetadata metadata;
    private final MappedTables tables;
    private final MappingRecorder recorder;
    private final ColumnFacts facts;
    private final AssociationWalk associations;

    AttributeWalk(HibernateMetadata metadata, MappedTables tables, MappingRecorder recorder) {
        this.metadata = metadata;
        this.tables = tables;
        this.recorder = recorder;
        this.facts = new ColumnFacts(metadata);
        this.associations = new AssociationWalk(tables, recorder);
    }

    /** Records one {@code org.hibernate.mapping.Property}. */
    void attribute(Object property, MappingContext mapping) {
        String name = ReflectiveCalls.text(property, "getName");
        if (ReflectiveCalls.is(property, "isSynthetic")
                || ReflectiveCalls.is(property, "isBackRef")
                || name.equals("_identifierMapper")) {
            return;
        }
        Object value = ReflectiveCalls.some(property, "getValue");
        AttributeContext attribute = AttributeContext.of(mapping, name)
                .written(
                        ReflectiveCalls.is(property, "isInsertable"),
                        Boolean.TRUE.equals(ReflectiveCalls.get(property, "isUpdatable", "isUpdateable")));
        associations.record(property, value, attribute);
        reader(value, attribute);
        value(value, attribute);
    }

    /** Records who has the foreign key of an association, without its columns. */
    void reference(Object property, MappingContext mapping) {
        Object value = ReflectiveCalls.some(property, "getValue");
        if (AssociationWalk.isReference(value)) {
            tables.addReference(
                    tables.name(ReflectiveCalls.some(value, "getTable")),
                    MappedTables.columnNames(value),
                    AttributeContext.of(mapping, ReflectiveCalls.text(property, "getName"))
                            .owner());
        }
    }

    /** Records an association by which Hibernate reads one row of another table. */
    private void reader(Object value, AttributeContext attribute) {
        UniqueReferences.Target target =
                attribute.mapping().entity().audit() ? null : UniqueReferences.of(metadata.metadata(), value);
        if (target != null && MappedTables.isPhysical(target.table())) {
            List<String> columns =
                    target.columns().stream().map(StoredNames::column).toList();
            tables.addReader(target.table(), columns, attribute.owner());
        }
    }

    private void value(Object value, AttributeContext attribute) {
        String kind = value.getClass().getSimpleName();
        if (associations.isCollection(value)) {
            collection(value, attribute);
        } else if (kind.equals("Component")) {
            component(value, attribute);
        } else {
            boolean association = kind.equals("ManyToOne") || kind.equals("OneToOne");
            columns(
                    value,
                    attribute,
                    Objects.requireNonNullElse(
                            attribute.mapping().purpose().role(), association ? Role.FOREIGN_KEY : Role.BASIC));
        }
    }

    private void component(Object component, AttributeContext attribute) {
        MappingContext mapping = attribute.mapping();
        Object aggregate = ReflectiveCalls.find(component, "getAggregateColumn");
        if (aggregate != null) { // one json or composite column for the whole embeddable
            Object table = mapping.table() == null ? ReflectiveCalls.some(component, "getTable") : mapping.table();
            column(new ModelColumn(aggregate, null, table, 0), attribute, Role.BASIC);
            return;
        }
        Object discriminator = ReflectiveCalls.find(component, "getDiscriminator");
        if (discriminator != null) {
            columns(discriminator, attribute.written(true, true), Role.DISCRIMINATOR);
        }
        MappingContext inside = mapping.inside(attribute.name(), embeddable(component), attribute.member());
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

    private void collection(Object collection, AttributeContext attribute) {
        boolean oneToMany = ReflectiveCalls.is(collection, "isOneToMany");
        boolean inverse = ReflectiveCalls.is(collection, "isInverse");
        Object table = oneToMany
                ? ReflectiveCalls.some(ReflectiveCalls.some(collection, "getKey"), "getTable")
                : ReflectiveCalls.some(collection, "getCollectionTable");
        AttributeContext inTable = attribute.in(attribute.mapping().onTable(table));
        if (inverse) {
            recorder.skip(attribute.owner(), "the other side maps it (mappedBy)");
        } else if (MappedTables.isPhysical(table)) {
            columns(
                    ReflectiveCalls.some(collection, "getKey"),
                    inTable.ofKey(!oneToMany).written(true, !oneToMany),
                    Role.FOREIGN_KEY);
            if (!oneToMany) {
                collectionTable(collection, table, inTable);
            }
            Object identifier = ReflectiveCalls.find(collection, "getIdentifier");
            if (identifier != null) {
                columns(identifier, inTable.ofKey(true).written(true, false), Role.ID);
            }
        }
        Object index = ReflectiveCalls.find(collection, "getIndex");
        // With @MapKey the key is an attribute of the element, which has its own column.
        if (index != null
                && (!inverse || oneToMany)
                && !attribute.member().annotations().hasJpa("MapKey")) {
            index(index, inTable.ofKey(true));
        }
    }

    /** The table of a collection and its columns other than the key. */
    private void collectionTable(Object collection, Object table, AttributeContext attribute) {
        EntityClass entity = attribute.mapping().entity();
        tables.add(table, entity.audit() ? MappedTable.Role.AUDIT : role(collection), attribute.owner(), entity);
        value(ReflectiveCalls.some(collection, "getElement"), attribute.ofElements());
        Object softDelete = ReflectiveCalls.find(collection, "getSoftDeleteColumn");
        if (softDelete != null) {
            column(new ModelColumn(softDelete, null, table, 0), attribute.ofKey(true), Role.SOFT_DELETE);
        }
    }

    private static MappedTable.Role role(Object collection) {
        return switch (collection.getClass().getSimpleName()) {
            case "Bag", "IdentifierBag", "List", "Array", "PrimitiveArray" -> MappedTable.Role.LIST;
            default -> MappedTable.Role.COLLECTION;
        };
    }

    private void index(Object index, AttributeContext attribute) {
        if (index.getClass().getSimpleName().equals("Component")) {
            value(index, attribute);
        } else {
            columns(index, attribute, Role.INDEX);
        }
    }

    /** Records every column of a value. An attribute whose value is only computed in queries is skipped, with the reason. */
    void columns(Object value, AttributeContext attribute, Role role) {
        Object table = attribute.mapping().table() == null
                ? ReflectiveCalls.get(value, "getTable")
                : attribute.mapping().table();
        List<Object> selectables = ReflectiveCalls.list(value, "getSelectables", "getColumnIterator");
        int index = 0;
        for (Object selectable : selectables) {
            if (!ReflectiveCalls.is(selectable, "isFormula") && table != null && MappedTables.isPhysical(table)) {
                column(new ModelColumn(selectable, value, table, index), attribute, role);
                index++;
            }
        }
        if (index == 0 && !attribute.owner().path().isEmpty()) {
            recorder.skip(
                    attribute.owner(),
                    selectables.isEmpty()
                            ? "the other side maps it, or it shares the primary key"
                            : "@Formula: computed in queries");
        }
    }

    void column(ModelColumn column, AttributeContext attribute, Role role) {
        ColumnFacts.Facts known = facts.of(column, attribute, role);
        ColumnPurpose purpose = attribute.mapping().purpose();
        boolean discriminator = role == Role.DISCRIMINATOR;
        tables.add(new MappingRows.Column(
                tables.name(column.table()),
                StoredNames.column(column.column()),
                attribute.owner(),
                known.javaType(),
                List.copyOf(known.declared()),
                attribute.insertable(),
                attribute.updatable(),
                role,
                role == Role.ID ? purpose.generation() : Generation.NONE,
                discriminator ? purpose.discriminators() : known.enumConstants(),
                discriminator && !purpose.discriminators().isEmpty() ? EnumStorage.STRING : known.enumStorage(),
                known.converted(),
                known.applied(),
                attribute.mapping().entity().audit()
                        ? known.limits().withNotNull(isKeptAtDelete(column))
                        : known.limits(),
                attribute.secondary()));
    }

    /** Whether Envers writes a column of an audit table when a row is deleted, too: what happened, or with a setting all values. */
    private boolean isKeptAtDelete(ModelColumn column) {
        Object event = metadata.settings().get("org.hibernate.envers.revision_type_field_name");
        return Boolean.parseBoolean(
                        String.valueOf(metadata.settings().get("org.hibernate.envers.store_data_at_delete")))
                || StoredNames.column(column.column())
                        .replace("_", "")
                        .equalsIgnoreCase((event == null ? "REVTYPE" : event.toString()).replace("_", ""));
    }
}
