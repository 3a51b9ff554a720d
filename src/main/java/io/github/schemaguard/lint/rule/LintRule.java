package io.github.schemaguard.lint.rule;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.List;
import java.util.Optional;

/** A rule that judges a catalog, its entities or the project's scripts. */
public abstract class LintRule extends Rule {

    protected LintRule(String code, String name) {
        super(code, name);
    }

    /**
     * Whether the rule is asked unless a policy says otherwise. A rule is off when teams differ about it, or when it needs
     * parameters.
     */
    public boolean isOnByDefault() {
        return true;
    }

    /** The rule's parameters with their defaults. */
    public RuleSettings defaults() {
        return RuleSettings.NONE;
    }

    /**
     * Checks the values of the parameters.
     *
     * @throws IllegalArgumentException for a value that the rule cannot use; the message names the parameter
     */
    public void requireUsable(RuleSettings settings) {
        // A rule without parameters takes any.
    }

    /** Whether a fact that a finding of another check is about is reported by this rule too. */
    public boolean repeatsFacts() {
        return false;
    }

    /** The kind of part that its findings say a table lacks; empty when they are about what is there. */
    public Optional<ObjectKind> missingPart() {
        return Optional.empty();
    }

    /** What the rule finds, each with its object and value. */
    public abstract List<FindingBuilder> check(LintContext context);
}
