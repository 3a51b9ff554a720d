package io.github.schemaguard.goal.targets;

import io.github.schemaguard.source.Source;
import java.util.List;

/**
 * What targets should be like.
 *
 * @param source the catalog, or why there is none; for target schemas, a catalog of one schema under their common name
 * @param historyTables the migration tool's own tables, as patterns to ignore
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
