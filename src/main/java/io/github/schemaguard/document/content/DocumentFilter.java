package io.github.schemaguard.document.content;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Selects the objects that a document describes. If several patterns match an object, the most specific one
 * decides. If these are equally specific, an exclusion wins. An object that matches no pattern is included, unless
 * the filter names objects to include.
 */
public record DocumentFilter(List<ObjectPattern> include, List<ObjectPattern> exclude) {

    /** Includes everything. */
    public static final DocumentFilter ALL = new DocumentFilter(List.of(), List.of());

    /** The first words of the sentences that list what the document leaves out by choice. */
    public static final String INCLUDED = "This document is limited to: ";

    public static final String EXCLUDED = "Left out of this document: ";

    public DocumentFilter {
        include = include.stream().distinct().sorted().toList();
        exclude = exclude.stream().distinct().sorted().toList();
    }

    /**
     * Creates a filter from patterns in their written form.
     *
     * @throws IllegalArgumentException for a text that is not a valid pattern
     */
    public static DocumentFilter of(List<String> include, List<String> exclude) {
        return new DocumentFilter(
                include.stream().map(ObjectPattern::of).toList(),
                exclude.stream().map(ObjectPattern::of).toList());
    }

    /** True if the filter excludes anything. */
    boolean isAll() {
        return include.isEmpty() && exclude.isEmpty();
    }

    public boolean describes(QualifiedName object) {
        Optional<ObjectPattern> wanted = best(include, object);
        Optional<ObjectPattern> unwanted = best(exclude, object);
        if (unwanted.isEmpty()) {
            return include.isEmpty() || wanted.isPresent();
        }
        return wanted.isPresent() && wanted.get().isMoreSpecificThan(unwanted.get());
    }

    private static Optional<ObjectPattern> best(List<ObjectPattern> patterns, QualifiedName object) {
        return patterns.stream()
                .filter(pattern -> pattern.matches(object))
                .reduce((one, other) -> other.isMoreSpecificThan(one) ? other : one);
    }

    /**
     * Removes the excluded objects. The sequence that a table owns is removed with the table, and a schema with its
     * last object.
     */
    public Catalog apply(Catalog catalog) {
        return isAll()
                ? catalog
                : catalog.withSchemas(catalog.schemas().stream()
                        .map(schema -> new Kept(schema).apply())
                        .filter(schema -> !schema.isEmpty()
                                || catalog.schema(schema.name())
                                        .map(Schema::isEmpty)
                                        .orElse(true))
                        .toList());
    }

    /** The catalog, plus the objects of the other catalog that this filter excludes. */
    public Catalog completed(Catalog catalog, Catalog other) {
        if (isAll()) {
            return catalog;
        }
        List<Schema> schemas = new ArrayList<>();
        for (Schema there : other.schemas()) {
            Kept kept = new Kept(there);
            Schema here = catalog.schema(there.name())
                    .orElseGet(() ->
                            Schema.named(there.name()).comment(there.comment()).build());
            Schema completed = here.withTables(both(here.tables(), there.tables(), kept))
                    .withViews(both(here.views(), there.views(), kept))
                    .withFunctions(both(here.functions(), there.functions(), kept));
            for (ListedObjects<Schema, ?> listed : DocumentSection.lists(Schema.class)) {
                completed = listed.completed(completed, there, object -> !kept.keeps(object));
            }
            schemas.add(completed);
        }
        catalog.schemas().stream()
                .filter(schema -> other.schema(schema.name()).isEmpty())
                .forEach(schemas::add);
        return catalog.withSchemas(schemas);
    }

    private static <T extends SchemaObject> List<T> both(List<T> here, List<T> there, Kept kept) {
        return Stream.concat(here.stream(), there.stream().filter(object -> !kept.keeps(object)))
                .toList();
    }

    /** The document's catalog, in which excluded objects count as not seen rather than as missing. */
    public Catalog silent(Catalog document, Catalog other) {
        if (isAll()) {
            return document;
        }
        List<UnreadableObject> unseen = new ArrayList<>(document.unseen());
        for (Schema schema : other.schemas()) {
            Kept kept = new Kept(schema);
            Stream<SchemaObject> objects = schema.children().stream().filter(object -> !kept.keeps(object));
            objects.forEach(object -> unseen.add(new UnreadableObject(
                    Catalog.path(ObjectPath.of(schema.kind(), schema.name(), null, schema.name()), object),
                    "the document leaves it out by choice")));
        }
        return document.withUnseen(unseen);
    }

    /** One schema and the objects in it that are kept. */
    private final class Kept {
        private final Schema schema;

        Kept(Schema schema) {
            this.schema = schema;
        }

        boolean keeps(SchemaObject object) {
            boolean described = describes(new QualifiedName(schema.name(), object.name()));
            return described && !(object instanceof Sequence sequence && isOwnedByLeftOut(sequence));
        }

        private boolean isOwnedByLeftOut(Sequence sequence) {
            String owner = sequence.ownedBy();
            return owner != null
                    && schema.tables().stream()
                            .map(table -> new QualifiedName(schema.name(), table.name()))
                            .filter(table -> !describes(table))
                            .anyMatch(table -> owner.startsWith(table + "."));
        }

        private <T extends SchemaObject> List<T> kept(List<T> objects) {
            return objects.stream().filter(this::keeps).toList();
        }

        Schema apply() {
            Schema filtered = schema.withTables(kept(schema.tables()))
                    .withViews(kept(schema.views()))
                    .withFunctions(kept(schema.functions()));
            for (ListedObjects<Schema, ?> listed : DocumentSection.lists(Schema.class)) {
                filtered = listed.filtered(filtered, this::keeps);
            }
            return filtered;
        }
    }
}
