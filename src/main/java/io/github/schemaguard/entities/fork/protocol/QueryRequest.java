package io.github.schemaguard.entities.fork.protocol;

import java.util.List;

/**
 * What the fork is asked about the queries of a module.
 *
 * @param hibernate the entities, as for the mapping
 * @param places directories and jars whose classes declare queries
 */
public record QueryRequest(HibernateRequest hibernate, List<String> places) {
    public QueryRequest {
        places = List.copyOf(places);
    }
}
