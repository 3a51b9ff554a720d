package io.github.schemaguard.compare.rule.queries;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Map;

/** A native query does not return a column that its result is read from. */
public final class ResultColumnRule extends Rule {

    /** A message names this many columns. */
    private static final int NAMED = 12;

    public ResultColumnRule() {
        super("SG703", "result-column");
    }

    /**
     * The finding about a query.
     *
     * @param kind what declares it: {@code named native query}
     * @param wanted the missing columns, at least one
     * @param returned the columns that it returns
     * @param silent whether the values are then null; otherwise reading fails
     */
    public FindingBuilder check(
            ObjectPath query, String kind, List<String> wanted, List<String> returned, boolean silent) {
        String message = "the result of the " + kind + " is read from "
                + (wanted.size() == 1 ? "a column " : "columns ") + FirstNames.of(wanted, NAMED)
                + " that it does not have"
                + (silent ? ", so the value is always null" : "")
                + "; it has " + (returned.isEmpty() ? "no columns" : FirstNames.of(returned, NAMED));
        return (silent ? warning(Consequence.SILENTLY_WRONG, message) : error(Consequence.READ_FAILS, message))
                .about(query, Attribute.COLUMNS)
                .values(Map.of(Side.DATABASE, String.join(", ", returned), Side.ENTITIES, String.join(", ", wanted)))
                .odd(Side.ENTITIES);
    }
}
