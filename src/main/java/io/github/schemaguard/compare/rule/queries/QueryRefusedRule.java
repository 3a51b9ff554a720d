package io.github.schemaguard.compare.rule.queries;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Map;

/** PostgreSQL refuses a statement that the application sends. */
public final class QueryRefusedRule extends Rule {

    /** A message shows this much of a statement. */
    private static final int SHOWN = 300;

    public QueryRefusedRule() {
        super("SG701", "query-refused");
    }

    /**
     * The finding about a statement.
     *
     * @param query whose statement it is
     * @param kind what declares the query: {@code named query}
     * @param sqlState of PostgreSQL's error
     * @param refusal PostgreSQL's error message
     * @param hint empty without one
     * @param at the word that the message is about; empty when PostgreSQL names none
     * @param sql the statement
     */
    public FindingBuilder check(
            ObjectPath query, String kind, String sqlState, String refusal, String hint, String at, String sql) {
        String where = at.isEmpty() || refusal.contains(at) ? "" : " at " + at;
        String more = hint.isEmpty() ? "" : " (" + hint.replaceFirst("\\.$", "") + ")";
        return error(
                        Consequence.QUERY_FAILS,
                        "PostgreSQL refuses the " + kind + " with error " + sqlState + ": " + refusal + where + more
                                + ", in: " + shown(sql))
                .about(query, Attribute.DEFINITION)
                .values(Map.of(Side.DATABASE, refusal))
                .odd(Side.ENTITIES);
    }

    private static String shown(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
