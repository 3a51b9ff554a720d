package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.annotation.MemberAnnotations;
import io.github.schemaguard.entities.fork.annotation.WrittenAnnotation;
import io.github.schemaguard.entities.fork.protocol.MappingRows;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.fork.reflect.UnsupportedHibernateException;
import io.github.schemaguard.mapping.MappedAssociation.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records what attributes refer to: other entities, and collections of values. */
final class AssociationWalk {

    /** Annotations that name the columns or the table of an association. */
    private static final String[] EXPLICIT = {
        "JoinColumn", "JoinColumns", "JoinTable", "CollectionTable", "PrimaryKeyJoinColumn", "PrimaryKeyJoinColumns",
        "MapsId", "JoinColumnOrFormula", "JoinColumnsOrFormulas", "JoinFormula", "AssociationOverride", "Any",
        "ManyToAny"
    };

    private final MappedTables tables;
    private final MappingRecorder recorder;
    private final Class<?> collectionType;

    AssociationWalk(MappedTables tables, MappingRecorder recorder) {
        this.tables = tables;
        this.recorder = recorder;
        try {
            this.collectionType = Class.forName("org.hibernate.mapping.Collection");
        } catch (ClassNotFoundException impossible) {
            throw new UnsupportedHibernateException(impossible.toString());
        }
    }

    boolean isCollection(Object value) {
        return collectionType.isInstance(value);
    }

    /** Whether the columns of the value refer to one entity. */
    static boolean isReference(Object value) {
        return value.getClass().getSimpleName().equals("ManyToOne");
    }

    /** Records an attribute that is an association or a collection; any other is left out. */
    void record(Object property, Object value, AttributeContext attribute) {
        if (isCollection(value)) {
            collection(property, value, attribute);
        } else if (isReference(value)) {
            boolean one = ReflectiveCalls.is(value, "isLogicalOneToOne");
            row(
                    property,
                    attribute,
                    one ? Kind.ONE_TO_ONE : Kind.MANY_TO_ONE,
                    target(value),
                    attribute.mapping().table() == null
                            ? ReflectiveCalls.some(value, "getTable")
                            : attribute.mapping().table(),
                    MappedTables.columnNames(value),
                    new Traits(
                            false,
                            isMapped(attribute, "OneToOne"),
                            attribute.insertable() || attribute.updatable(),
                            false));
        }
    }

    /** Of an association, besides what it refers to. */
    private record Traits(boolean ownTable, boolean inverse, boolean written, boolean eager) {}

    private void collection(Object property, Object collection, AttributeContext attribute) {
        boolean ownTable = !ReflectiveCalls.is(collection, "isOneToMany");
        Object key = ReflectiveCalls.some(collection, "getKey");
        Object element = ReflectiveCalls.some(collection, "getElement");
        Object table = ownTable
                ? ReflectiveCalls.some(collection, "getCollectionTable")
                : ReflectiveCalls.some(key, "getTable");
        String target = target(element);
        Kind kind = target.isEmpty()
                ? Kind.ELEMENTS
                : !ownTable || attribute.member().annotations().hasJpa("OneToMany")
                        ? Kind.ONE_TO_MANY
                        : Kind.MANY_TO_MANY;
        row(
                property,
                attribute,
                kind,
                target,
                table,
                MappedTables.columnNames(key),
                new Traits(
                        ownTable,
                        ReflectiveCalls.is(collection, "isInverse"),
                        isWritten(attribute.member().annotations()),
                        !ReflectiveCalls.is(collection, "isLazy")));
    }

    private void row(
            Object property,
            AttributeContext attribute,
            Kind kind,
            String target,
            Object table,
            List<String> columns,
            Traits traits) {
        EntityClass entity = attribute.mapping().entity();
        if (entity.audit() || !MappedTables.isPhysical(table)) {
            return;
        }
        if (!kind.isCollection()) {
            tables.addReference(tables.name(table), columns, attribute.owner());
        }
        recorder.add(new MappingRows.Association(
                attribute.owner(),
                kind,
                target,
                tables.name(table),
                columns,
                traits.ownTable(),
                entity.isMappedByFile() || attribute.member().annotations().hasJpa(EXPLICIT),
                traits.inverse(),
                traits.written(),
                traits.eager(),
                cascades(ReflectiveCalls.get(property, "getCascade"))));
    }

    private static String target(Object value) {
        Object name = ReflectiveCalls.find(value, "getReferencedEntityName");
        return name == null ? "" : name.toString();
    }

    private static boolean isMapped(AttributeContext attribute, String annotation) {
        return attribute.member().annotations().all(annotation).stream()
                .anyMatch(each -> !each.text("mappedBy").isEmpty());
    }

    /** Whether no annotation leaves all columns to the other side. */
    private static boolean isWritten(MemberAnnotations annotations) {
        List<WrittenAnnotation> columns = annotations.all("JoinColumn");
        return columns.isEmpty()
                || columns.stream()
                        .anyMatch(each -> !each.text("insertable").equals("false")
                                || !each.text("updatable").equals("false"));
    }

    private static List<String> cascades(@Nullable Object cascade) {
        return Stream.of(String.valueOf(cascade).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.equals("none") && !each.equals("null"))
                .toList();
    }
}
