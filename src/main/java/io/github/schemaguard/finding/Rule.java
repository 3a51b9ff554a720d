package io.github.schemaguard.finding;

import java.util.Objects;

/** What a finding is named after: a stable code and the rule's name in words. */
public abstract class Rule {

    private final String code;
    private final String name;

    public Rule(String code, String name) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
    }

    /** {@code SG} and three digits, never used again for another rule. */
    public final String code() {
        return code;
    }

    /** For example {@code column-length}. */
    public final String name() {
        return name;
    }

    @Override
    public final String toString() {
        return code + " " + name;
    }
}
