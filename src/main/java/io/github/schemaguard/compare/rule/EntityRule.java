package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Rule;
import java.util.Optional;

/** A rule about a fact on which the entities differ from the truth. */
public abstract class EntityRule extends Rule {

    public EntityRule(String code, String name) {
        super(code, name);
    }

    /** Whether this difference is this rule's business; no other rule is asked after the first that says so. */
    public abstract boolean judges(EntityDifference evidence);

    /** What it means; empty when it is harmless. Asked only when {@link #judges} says so. */
    public abstract Optional<RuleResult> judge(EntityDifference evidence);
}
