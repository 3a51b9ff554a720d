package io.github.schemaguard.finding;

import java.util.Objects;

/**
 * A rule. It has a stable code, a name and a page, and every finding starts from a rule. {@code compare.RuleList} lists
 * all of them.
 */
public abstract class Rule {

    private final String code;
    private final String name;

    /**
     * Names the rule.
     *
     * @param code {@code SG} and three digits, never used for another rule, not even after this one was removed
     * @param name words joined by hyphens, for example {@code column-length}
     * @throws IllegalArgumentException when the code has another form
     */
    protected Rule(String code, String name) {
        if (!code.matches("SG\\d{3}")) {
            throw new IllegalArgumentException("a code is SG and three digits, not " + code);
        }
        this.code = code;
        this.name = Objects.requireNonNull(name);
    }

    /** For example {@code SG203}. */
    public final String code() {
        return code;
    }

    /** For example {@code column-length}. */
    public final String name() {
        return name;
    }

    /** The page that explains the rule, relative to the root of this project: {@code docs/rules/SG203.md}. */
    public final String page() {
        return "docs/rules/" + code + ".md";
    }

    /** Starts a finding about a statement that fails, or about data that is lost or wrong. */
    protected final FindingBuilder error(Consequence consequence, String message) {
        return finding(Severity.ERROR, consequence, message);
    }

    /** Starts a finding about something that is not enforced, or that fails only for some data. */
    protected final FindingBuilder warning(Consequence consequence, String message) {
        return finding(Severity.WARNING, consequence, message);
    }

    /** Starts a finding about something that changes nothing at run time. */
    protected final FindingBuilder info(String message) {
        return finding(Severity.INFO, Consequence.COSMETIC, message);
    }

    /**
     * Starts a finding.
     *
     * @param message one sentence, without the object's name at its beginning
     */
    protected final FindingBuilder finding(Severity severity, Consequence consequence, String message) {
        return new FindingBuilder(code, name, severity, consequence, message);
    }

    @Override
    public final String toString() {
        return code + " " + name;
    }
}
