package io.github.schemaguard.goal.queries;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking the queries.
 *
 * @param queries in the order of their names
 * @param obstacle why they could not be checked; null when they were
 */
public record QueryReading(
        List<CheckedQuery> queries, @Nullable String obstacle) {
    public QueryReading {
        queries = List.copyOf(queries);
    }

    static QueryReading notChecked(@Nullable String reason) {
        return new QueryReading(List.of(), String.valueOf(reason));
    }

    /** Why they could not be checked; empty when they were. */
    public Optional<String> problem() {
        return Optional.ofNullable(obstacle);
    }
}
