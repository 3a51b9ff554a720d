package io.github.schemaguard.goal.queries;

import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import java.util.List;

/**
 * A query and what PostgreSQL makes of its statements.
 *
 * @param answers one for each statement of the query, in order
 */
public record CheckedQuery(DeclaredQuery query, List<StatementAnswer> answers) {
    public CheckedQuery {
        answers = List.copyOf(answers);
    }
}
