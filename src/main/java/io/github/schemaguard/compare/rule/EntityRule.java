package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Rule;
import java.util.Optional;

/** A rule about a fact on which the entities differ from the reference. */
public abstract class EntityRule extends Rule {

    protected EntityRule(String code, String name) {
        super(code, name);
    }

    /** Whether this rule decides about the difference. The first rule that does is the only one asked. */
    public abstract boolean appliesTo(EntityDifference difference);

    /** What the difference means; empty when it is harmless. Asked only after {@link #appliesTo} returned true. */
    public abstract Optional<FindingBuilder> check(EntityDifference difference);
}
