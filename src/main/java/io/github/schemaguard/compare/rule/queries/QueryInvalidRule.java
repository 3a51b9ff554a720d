package io.github.schemaguard.compare.rule.queries;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Map;

/** Hibernate or Spring Data cannot translate a query: it does not fit the entities. */
public final class QueryInvalidRule extends Rule {

    public QueryInvalidRule() {
        super("SG702", "query-invalid");
    }

    /**
     * The finding about a query.
     *
     * @param kind what declares it: {@code named query}
     * @param refusal the message of Hibernate or Spring Data
     */
    public FindingBuilder check(ObjectPath query, String kind, String refusal) {
        return error(Consequence.QUERY_FAILS, "the " + kind + " does not fit the entities: " + refusal)
                .about(query, Attribute.DEFINITION)
                .values(Map.of(Side.ENTITIES, refusal))
                .odd(Side.ENTITIES);
    }
}
