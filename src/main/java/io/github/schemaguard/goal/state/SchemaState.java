package io.github.schemaguard.goal.state;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.content.DocumentFilter;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Coverage;
import java.util.List;
import java.util.Objects;

/**
 * A state of the schema.
 *
 * @param description what was read, for people
 * @param coverage the facts that it states, as far as a document can state them
 * @param filter the objects that it describes
 * @param migrated whether it is what migrations create
 * @param ignored tables of the migration tool, as patterns
 * @param notes what the user should know about how it was read, each a sentence
 */
public record SchemaState(
        String description,
        Catalog catalog,
        Coverage coverage,
        DocumentFilter filter,
        boolean migrated,
        List<String> ignored,
        List<String> notes) {

    private static final DocumentFilter ALL = DocumentFilter.of(List.of(), List.of());

    public SchemaState {
        Objects.requireNonNull(description);
        ignored = List.copyOf(ignored);
        notes = List.copyOf(notes);
    }

    /** Of a server, or of a file with everything that a server states. */
    static SchemaState whole(
            String description, Catalog catalog, boolean migrated, List<String> ignored, List<String> notes) {
        return new SchemaState(
                description, catalog, DocumentCoverage.coverageWith(true), ALL, migrated, ignored, notes);
    }

    static SchemaState of(String description, DocumentReading document) {
        return new SchemaState(
                description, document.catalog(), document.coverage(), document.filter(), false, List.of(), List.of());
    }

    /** The catalog with the objects of the other state that this one leaves out by choice: nobody added or removed them. */
    public Catalog completed(SchemaState other) {
        return filter.completed(catalog, other.catalog);
    }
}
