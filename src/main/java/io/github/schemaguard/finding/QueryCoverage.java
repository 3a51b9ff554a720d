package io.github.schemaguard.finding;

import java.util.List;

/**
 * Which queries were checked. Every query is in one of the three groups, so that none is skipped silently.
 *
 * @param checked how many queries PostgreSQL, Hibernate or Spring Data has accepted or refused
 * @param skipped those that are not the database's business, each with the reason
 * @param unknown the queries that could not be checked, each with the reason
 */
public record QueryCoverage(int checked, List<String> skipped, List<String> unknown) {

    /** No query was looked for. */
    public static final QueryCoverage NONE = new QueryCoverage(0, List.of(), List.of());

    public QueryCoverage {
        skipped = List.copyOf(skipped);
        unknown = List.copyOf(unknown);
    }

    /** Whether there are no queries. */
    public boolean isEmpty() {
        return checked == 0 && skipped.isEmpty() && unknown.isEmpty();
    }
}
