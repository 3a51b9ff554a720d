package io.github.schemaguard.entities.fork.protocol;

import io.github.schemaguard.entities.query.CodeStatement;
import java.util.List;

/**
 * What the fork is asked about the queries of a module.
 *
 * @param hibernate the entities, as for the mapping
 * @param hasEntities whether there are any; otherwise Hibernate is not needed
 * @param places directories and jars whose classes declare queries
 * @param code statements in the code, whose texts are known
 */
public record QueryRequest(
        HibernateRequest hibernate, boolean hasEntities, List<String> places, List<CodeStatement> code) {
    public QueryRequest {
        code = List.copyOf(code);
        places = List.copyOf(places);
    }
}
