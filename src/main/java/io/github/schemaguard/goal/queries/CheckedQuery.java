package io.github.schemaguard.goal.queries;

import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementPlan;
import io.github.schemaguard.postgres.prepare.StatementUse;
import java.util.List;

/**
 * A query and what PostgreSQL makes of its statements.
 *
 * @param answers one for each statement of the query, in order
 * @param uses one for each statement of the query, in order; empty when nobody has asked
 * @param plans one for each statement of the query, in order; empty when nobody has asked
 */
public record CheckedQuery(
        DeclaredQuery query, List<StatementAnswer> answers, List<StatementUse> uses, List<StatementPlan> plans) {
    public CheckedQuery {
        answers = List.copyOf(answers);
        uses = List.copyOf(uses);
        plans = List.copyOf(plans);
    }
}
