package io.github.schemaguard.finding;

/** A rule for tests that need a finding, and not the rule itself. */
public final class ExampleRule extends Rule {

    public ExampleRule(String code, String name) {
        super(code, name);
    }

    /** Starts a finding. */
    public FindingBuilder finds(Severity severity, Consequence consequence, String message) {
        return finding(severity, consequence, message);
    }
}
