package io.github.schemaguard.entities.fork.protocol;

import io.github.schemaguard.entities.query.CodeStatement;
import java.util.List;

/**
 * Where the fork looks for queries.
 *
 * @param places directories and jars whose classes declare queries
 * @param code statements in the code, whose texts are known
 */
public record QuerySearch(List<String> places, List<CodeStatement> code) {
    public QuerySearch {
        places = List.copyOf(places);
        code = List.copyOf(code);
    }
}
