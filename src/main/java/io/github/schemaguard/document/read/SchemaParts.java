package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.ListedObjects;
import io.github.schemaguard.document.row.GrantRows;
import io.github.schemaguard.document.row.GrantRows.Granted;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of one schema that were read. Grants are assigned to their objects after all objects are read. */
final class SchemaParts {

    private final String name;
    private final Schema.Builder schema;
    private final List<Listing<?>> listings = new ArrayList<>();

    SchemaParts(String name) {
        this.name = name;
        this.schema = Schema.named(name);
    }

    /** The objects of one section and their grants by object name. */
    private record Listing<T extends SchemaObject>(
            ListedObjects<Schema, T> kind, List<T> objects, Map<String, List<Grant>> grants) {

        boolean has(Granted granted) {
            return kind.withGrants() != null
                    && kind.noun().equals(granted.on())
                    && objects.stream().anyMatch(object -> object.name().equals(granted.name()));
        }

        Schema addTo(Schema built) {
            return kind.withObjects()
                    .apply(built, objects.stream().map(this::granted).toList());
        }

        private T granted(T object) {
            List<Grant> granted = grants.get(object.name());
            return granted == null || kind.withGrants() == null
                    ? object
                    : kind.withGrants().apply(object, granted);
        }
    }

    ObjectPath path() {
        return ObjectPath.of(ObjectKind.SCHEMA, name, null, name);
    }

    /** Tables, views, functions and other parts that are not in a list. */
    Schema.Builder schema() {
        return schema;
    }

    /** Adds the objects of a section that lists one kind. */
    <T extends SchemaObject> void list(ListedObjects<Schema, T> kind, List<T> objects) {
        listings.add(new Listing<>(kind, objects, new HashMap<>()));
    }

    /**
     * Adds a row of the grants section.
     *
     * @return the path of the object
     * @throws DocumentException if it names something that the schema does not have
     */
    ObjectPath grant(MarkdownRow row, Granted granted) throws DocumentException {
        if (granted.on().equals(ObjectKind.SCHEMA.label()) && granted.name().equals(name)) {
            schema.grants(granted.grants());
            return path();
        }
        for (Listing<?> listing : listings) {
            if (listing.has(granted)) {
                listing.grants()
                        .computeIfAbsent(granted.name(), any -> new ArrayList<>())
                        .addAll(granted.grants());
                ObjectKind kind = listing.kind().format().kinds().iterator().next();
                return ObjectPath.of(kind, name, null, granted.name());
            }
        }
        throw row.broken(GrantRows.OnObjects.NAME, "with the one before it names nothing that this schema has");
    }

    Schema build() {
        Schema built = schema.build();
        for (Listing<?> listing : listings) {
            built = listing.addTo(built);
        }
        return built;
    }
}
