package io.github.schemaguard.goal.checks;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.policy.SchemaPolicy;
import java.util.Objects;

/**
 * Which policy holds, and what the check {@code lint} judges by it.
 *
 * @param policy for the findings of every check
 * @param judged {@link Side#DATABASE} or {@link Side#DOCUMENT}
 */
public record PolicyChoice(SchemaPolicy policy, Side judged) {

    /** The rules as they are, about the database. */
    public static final PolicyChoice STANDARD = new PolicyChoice(SchemaPolicy.STANDARD, Side.DATABASE);

    public PolicyChoice {
        Objects.requireNonNull(policy);
        if (judged != Side.DATABASE && judged != Side.DOCUMENT) {
            throw new IllegalArgumentException(
                    "only the database or the document is judged, not the " + judged.label());
        }
    }
}
