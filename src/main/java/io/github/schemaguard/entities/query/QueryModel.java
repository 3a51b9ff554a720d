package io.github.schemaguard.entities.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a module.
 *
 * @param queries of all persistence units
 * @param searchPath the schemas that the application's sessions search, as its configuration sets them; empty when it leaves
 *     that to the server, null when the configuration does not show it
 */
public record QueryModel(
        List<DeclaredQuery> queries, @Nullable String searchPath) {

    /** For a module without any. */
    public static final QueryModel NONE = new QueryModel(List.of(), null);

    public QueryModel {
        queries = List.copyOf(queries);
    }
}
