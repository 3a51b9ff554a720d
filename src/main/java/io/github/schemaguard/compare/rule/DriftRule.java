package io.github.schemaguard.compare.rule;

import java.util.Optional;

/** A rule about a fact on which the entities differ from the truth. */
public abstract class DriftRule extends Rule {

    DriftRule(String code, String name) {
        super(code, name);
    }

    /** Whether this difference is this rule's business; no other rule is asked after the first that says so. */
    public abstract boolean judges(Evidence evidence);

    /** What it means; empty when it is harmless. Asked only when {@link #judges} says so. */
    public abstract Optional<Judgement> judge(Evidence evidence);
}
