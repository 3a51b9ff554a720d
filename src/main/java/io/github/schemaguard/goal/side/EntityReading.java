package io.github.schemaguard.goal.side;

import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.source.Source;
import java.util.List;

/**
 * The result of reading the entities.
 *
 * @param source the catalog that the entities expect, or why there is none
 * @param mapping where its tables and columns come from; empty when unreadable
 * @param notes what the user should know about how they were read, each a sentence
 * @param selection how they were read: with another naming strategy, if the assumed one did not fit
 * @param defaultSchema of names without a schema: that of a tenant, if each has one of its own
 */
public record EntityReading(
        Source source, Mapping mapping, List<String> notes, EntitySelection selection, String defaultSchema) {
    public EntityReading {
        notes = List.copyOf(notes);
    }
}
