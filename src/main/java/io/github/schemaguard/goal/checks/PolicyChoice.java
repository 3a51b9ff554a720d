package io.github.schemaguard.goal.checks;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.project.SqlRuleFiles;
import io.github.schemaguard.policy.SchemaPolicy;
import java.util.Objects;

/**
 * Which policy holds, and what the check {@code lint} judges by it.
 *
 * @param policy for the findings of every check
 * @param judged {@link Side#DATABASE} or {@link Side#DOCUMENT}
 * @param sqlRules the SQL rules of the project
 */
public record PolicyChoice(SchemaPolicy policy, Side judged, SqlRuleFiles sqlRules) {

    /** The rules as they are, about the database. */
    public static final PolicyChoice STANDARD =
            new PolicyChoice(SchemaPolicy.STANDARD, Side.DATABASE, SqlRuleFiles.NONE);

    public PolicyChoice {
        Objects.requireNonNull(policy);
        Objects.requireNonNull(sqlRules);
        if (judged != Side.DATABASE && judged != Side.DOCUMENT) {
            throw new IllegalArgumentException(
                    "only the database or the document is judged, not the " + judged.label());
        }
    }
}
