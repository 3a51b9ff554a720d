package io.github.schemaguard.goal.targets;

import io.github.schemaguard.source.Source;
import java.util.List;

/**
 * What targets should be like.
 *
 * @param source the catalog, for target schemas one of a single schema by the name that all have; or why there is none
 * @param historyTables the migration tool's own tables, as patterns of what is ignored
 * @param notes what the user should know, a sentence each
 */
public record ExpectedTarget(Source source, List<String> historyTables, List<String> notes) {
    public ExpectedTarget {
        historyTables = List.copyOf(historyTables);
        notes = List.copyOf(notes);
    }

    static ExpectedTarget of(Source source) {
        return new ExpectedTarget(source, List.of(), List.of());
    }
}
