package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One description of a PostgreSQL schema, whichever source it was read from. Equal content is equal by
 * {@link #equals} and has the same {@link Fingerprint}, whatever the order in which it was created.
 *
 * @param postgresMajor major version of the server that rendered types and expressions; 0 when the source is not a server
 * @param otherObjects those of kinds that belong to the database and have no record of their own
 * @param defaultPrivileges those that apply in every schema
 * @param unseen the objects that exist but could not be read
 */
public record Catalog(
        int postgresMajor,
        List<Schema> schemas,
        List<Extension> extensions,
        List<EventTrigger> eventTriggers,
        List<Publication> publications,
        List<Cast> casts,
        List<OtherObject> otherObjects,
        List<DefaultPrivileges> defaultPrivileges,
        List<UnreadableObject> unseen) {

    /** A catalog that contains nothing, of no server. */
    public static final Catalog EMPTY =
            new Catalog(0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Catalog {
        schemas = CanonicalOrder.objects(schemas);
        extensions = CanonicalOrder.objects(extensions);
        eventTriggers = CanonicalOrder.objects(eventTriggers);
        publications = CanonicalOrder.objects(publications);
        casts = CanonicalOrder.objects(casts);
        otherObjects = CanonicalOrder.objects(otherObjects);
        defaultPrivileges = CanonicalOrder.objects(defaultPrivileges);
        unseen = CanonicalOrder.values(unseen);
    }

    /** The same with another {@link #postgresMajor()}. */
    public Catalog withPostgresMajor(int value) {
        return RecordCopy.with(this, "postgresMajor", value);
    }

    /** The same with another {@link #defaultPrivileges()}. */
    public Catalog withDefaultPrivileges(List<DefaultPrivileges> value) {
        return RecordCopy.with(this, "defaultPrivileges", value);
    }

    /** The same with another {@link #schemas()}. */
    public Catalog withSchemas(List<Schema> value) {
        return RecordCopy.with(this, "schemas", value);
    }

    /** The same with another {@link #extensions()}. */
    public Catalog withExtensions(List<Extension> value) {
        return RecordCopy.with(this, "extensions", value);
    }

    /** The same with another {@link #eventTriggers()}. */
    public Catalog withEventTriggers(List<EventTrigger> value) {
        return RecordCopy.with(this, "eventTriggers", value);
    }

    /** The same with another {@link #publications()}. */
    public Catalog withPublications(List<Publication> value) {
        return RecordCopy.with(this, "publications", value);
    }

    /** The same with another {@link #casts()}. */
    public Catalog withCasts(List<Cast> value) {
        return RecordCopy.with(this, "casts", value);
    }

    /** The {@link #otherObjects()} of one kind. */
    public List<OtherObject> otherObjects(OtherObject.Type type) {
        return OtherObject.of(type, otherObjects);
    }

    /** The same with others in place of the {@link #otherObjects()} of one kind. */
    public Catalog withOtherObjects(OtherObject.Type type, List<OtherObject> value) {
        return RecordCopy.with(this, "otherObjects", OtherObject.replaced(type, otherObjects, value));
    }

    /** The same with another {@link #unseen()}. */
    public Catalog withUnseen(List<UnreadableObject> value) {
        return RecordCopy.with(this, "unseen", value);
    }

    public Optional<Schema> schema(String name) {
        return schemas.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    public Optional<Table> table(QualifiedName name) {
        return schema(name.schema()).flatMap(s -> s.table(name.name()));
    }

    public Optional<View> view(QualifiedName name) {
        return schema(name.schema()).flatMap(s -> s.view(name.name()));
    }

    /** The objects of the database itself, in canonical order. */
    public List<SchemaObject> children() {
        List<SchemaObject> children = new ArrayList<>(extensions);
        children.addAll(schemas);
        children.addAll(eventTriggers);
        children.addAll(publications);
        children.addAll(casts);
        children.addAll(otherObjects);
        children.addAll(defaultPrivileges);
        return children;
    }

    /** Visits every object with its path, in canonical order, parents before the objects inside them. */
    public void forEach(BiConsumer<ObjectPath, SchemaObject> visitor) {
        for (SchemaObject child : children()) {
            visit(null, child, visitor);
        }
    }

    private static void visit(
            @Nullable ObjectPath parent, SchemaObject object, BiConsumer<ObjectPath, SchemaObject> visitor) {
        ObjectPath path = path(parent, object);
        visitor.accept(path, object);
        for (SchemaObject child : object.children()) {
            visit(path, child, visitor);
        }
    }

    /** The path of an object, given the path of its parent; a function's path has its argument types. */
    public static ObjectPath path(@Nullable ObjectPath parent, SchemaObject object) {
        if (parent == null) {
            return ObjectPath.of(
                    object.kind(), object.kind() == ObjectKind.SCHEMA ? object.name() : null, null, object.name());
        }
        String table = parent.kind() == ObjectKind.SCHEMA ? null : parent.name();
        String name = object.kind() == ObjectKind.FUNCTION ? object.key() : object.name();
        return new ObjectPath(object.kind(), parent.schema(), table, name, object.columnNames());
    }

    /** The numbers of objects, for a summary line. */
    public Size size() {
        int[] count = new int[2];
        forEach((path, object) -> {
            count[0] += object instanceof Table ? 1 : 0;
            count[1] += object instanceof Column ? 1 : 0;
        });
        return new Size(schemas.size(), count[0], count[1]);
    }

    /** Numbers of schemas, tables, and columns of tables and views. */
    public record Size(int schemas, int tables, int columns) {}
}
