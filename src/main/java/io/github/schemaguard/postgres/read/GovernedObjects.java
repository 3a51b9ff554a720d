package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The schemas that are read, and the objects found in them. */
final class GovernedObjects {

    private record Found(long oid, ObjectKind kind, QualifiedName name, Consumer<Schema.Builder> adding) {}

    private final Map<Long, String> schemas = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final ExtensionReader extensions;

    private GovernedObjects(ExtensionReader extensions) {
        this.extensions = extensions;
    }

    /** Finds the schemas and restricts the snapshot to them. */
    static GovernedObjects read(CatalogSnapshot snapshot, SchemaChoice choice, ExtensionReader extensions)
            throws SQLException {
        GovernedObjects governed = new GovernedObjects(extensions);
        Map<String, Long> own = new HashMap<>();
        Map<String, Long> ofExtensions = new HashMap<>();
        snapshot.forEach("schemas", row -> {
            long oid = row.oid("oid");
            (extensions.own("pg_namespace", oid) ? ofExtensions : own).put(row.required("name"), oid);
        });
        SortedSet<String> selected = choice.choose(own.keySet(), ofExtensions.keySet());
        selected.forEach(name ->
                governed.schemas.put(Objects.requireNonNull(own.getOrDefault(name, ofExtensions.get(name))), name));
        snapshot.restrictTo(governed.schemas.keySet());
        return governed;
    }

    QualifiedName name(long schema, String name) {
        return new QualifiedName(Objects.requireNonNull(schemas.get(schema)), name);
    }

    /** Whether an object is part of the catalog: in one of the schemas and not an extension's. */
    boolean holds(String catalog, long schema, long oid) {
        return schemas.containsKey(schema) && !extensions.own(catalog, oid);
    }

    /** Adds an object for which {@link #holds} is true. */
    void add(long oid, ObjectKind kind, QualifiedName name, Consumer<Schema.Builder> adding) {
        found.add(new Found(oid, kind, name, adding));
    }

    /** The schemas with the objects found in them, except those that changed meanwhile. */
    List<Schema> schemas(BiConsumer<Long, Schema.Builder> describing, Set<Long> changed) {
        Map<String, Schema.Builder> builders = new HashMap<>();
        schemas.forEach((oid, name) -> {
            Schema.Builder builder = Schema.named(name);
            describing.accept(oid, builder);
            builders.put(name, builder);
        });
        for (Found object : found) {
            if (!changed.contains(object.oid)) {
                object.adding.accept(Objects.requireNonNull(builders.get(object.name.schema())));
            }
        }
        return builders.values().stream().map(Schema.Builder::build).toList();
    }

    /** The objects that are there but kept changing. */
    List<UnreadableObject> unseen(Set<Long> changed) {
        return found.stream()
                .filter(object -> changed.contains(object.oid))
                .map(object -> new UnreadableObject(
                        ObjectPath.of(object.kind, object.name.schema(), null, object.name.name()),
                        CatalogSnapshot.CHANGING))
                .toList();
    }
}
