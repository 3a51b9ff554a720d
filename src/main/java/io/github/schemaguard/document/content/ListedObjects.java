package io.github.schemaguard.document.content;

import io.github.schemaguard.document.row.OtherObjectRows;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one kind that a section lists, one row for each. Defines how a row is written and read, and how to
 * get objects from their owner and set them.
 *
 * @param <O> the owner of the objects: {@link Catalog} or {@link Schema}
 * @param <T> the objects
 * @param owner the class of the owner
 * @param objects gets the objects from the owner
 * @param withObjects replaces the objects of the owner
 * @param withGrants sets the grants of an object; null for a kind that has no grants
 * @param details a second table of the section with the contents of the objects; null if there is none
 */
public record ListedObjects<O, T extends SchemaObject>(
        Class<O> owner,
        RowFormat<T> format,
        Function<O, List<T>> objects,
        BiFunction<O, List<T>, O> withObjects,
        @Nullable BiFunction<T, List<Grant>, T> withGrants,
        @Nullable DetailTable<T, ?> details) {

    /** Objects that belong to the whole database. */
    static <T extends SchemaObject> ListedObjects<Catalog, T> ofDatabase(
            RowFormat<T> format,
            Function<Catalog, List<T>> objects,
            BiFunction<Catalog, List<T>, Catalog> withObjects) {
        return new ListedObjects<>(Catalog.class, format, objects, withObjects, null, null);
    }

    /** Objects that belong to a schema. */
    static <T extends SchemaObject> ListedObjects<Schema, T> ofSchema(
            RowFormat<T> format, Function<Schema, List<T>> objects, BiFunction<Schema, List<T>, Schema> withObjects) {
        return new ListedObjects<>(Schema.class, format, objects, withObjects, null, null);
    }

    /** Objects of a kind that has no record of its own. */
    static ListedObjects<?, OtherObject> others(OtherObject.Type type) {
        OtherObjectRows format = new OtherObjectRows(type);
        return type.owner() == OtherObject.Owner.SCHEMA
                ? ofSchema(
                        format,
                        schema -> schema.otherObjects(type),
                        (schema, objects) -> schema.withOtherObjects(type, objects))
                : ofDatabase(
                        format,
                        catalog -> catalog.otherObjects(type),
                        (catalog, objects) -> catalog.withOtherObjects(type, objects));
    }

    /** The same for a kind that can have grants. */
    ListedObjects<O, T> grantable(BiFunction<T, List<Grant>, T> grants) {
        return new ListedObjects<>(owner, format, objects, withObjects, grants, details);
    }

    /** The same with a second table. */
    ListedObjects<O, T> detailed(DetailTable<T, ?> table) {
        return new ListedObjects<>(owner, format, objects, withObjects, withGrants, table);
    }

    /** Returns this if its objects belong to this type of owner. */
    @SuppressWarnings("unchecked") // the class of the owner is compared
    public <P> Optional<ListedObjects<P, T>> of(Class<P> type) {
        return owner == type ? Optional.of((ListedObjects<P, T>) this) : Optional.empty();
    }

    /** The name of the kind, as in {@code composite type}. */
    public String noun() {
        return format.subject().toLowerCase(Locale.ROOT);
    }

    /** The formats of the section's tables. */
    public List<RowFormat<?>> formats() {
        return details == null ? List.of(format) : List.of(format, details.format());
    }

    /** The tables of the section; the first is empty if there are no objects. */
    public List<String> write(O from) {
        List<T> listed = objects.apply(from);
        return details == null ? List.of(format.write(listed)) : List.of(format.write(listed), details.write(listed));
    }

    /** The same owner with only the objects of this kind that match. */
    public O filtered(O from, Predicate<SchemaObject> passes) {
        return withObjects.apply(
                from, objects.apply(from).stream().filter(passes).toList());
    }

    /** The same owner, plus the matching objects of the other owner. */
    public O completed(O here, O there, Predicate<SchemaObject> passes) {
        List<T> both = new ArrayList<>(objects.apply(here));
        objects.apply(there).stream().filter(passes).forEach(both::add);
        return withObjects.apply(here, both);
    }
}
