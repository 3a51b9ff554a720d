package io.github.schemaguard.policy;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.RuleSettings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How severe a team takes each rule, and with which parameters. */
public final class SchemaPolicy {

    /** The rules as they are. */
    public static final SchemaPolicy STANDARD = new SchemaPolicy("", Map.of());

    private final String text;
    private final Map<String, RulePolicy> rules;

    /**
     * Creates a policy.
     *
     * @param text what it was read from; equal texts are equal policies
     * @param rules what it says, by the code of the rule
     */
    SchemaPolicy(String text, Map<String, RulePolicy> rules) {
        this.text = text;
        this.rules = Map.copyOf(new TreeMap<>(rules));
    }

    /** Whether the rule is asked. */
    public boolean isOn(LintRule rule) {
        RulePolicy policy = rules.get(rule.code());
        return policy == null ? rule.isOnByDefault() : policy.isOn(rule.isOnByDefault());
    }

    /** The parameters of a rule. */
    public RuleSettings settings(Rule rule) {
        RulePolicy policy = rules.get(rule.code());
        return policy != null ? policy.settings() : rule instanceof LintRule lint ? lint.defaults() : RuleSettings.NONE;
    }

    /** The finding with the severity that the policy gives it; empty when the policy turns it off. */
    public Optional<Finding> judge(Finding finding) {
        PolicyLevel level = level(finding);
        if (level == PolicyLevel.OFF) {
            return Optional.empty();
        }
        return Optional.of(
                level == null
                        ? finding
                        : level.severity()
                                .map(severity ->
                                        finding.toBuilder().severity(severity).build())
                                .orElse(finding));
    }

    /** A finding about several objects has the level of the first that is not off. */
    private @Nullable PolicyLevel level(Finding finding) {
        RulePolicy policy = rules.get(finding.code());
        if (policy == null) {
            return null;
        }
        for (FindingMember member : finding.members()) {
            PolicyLevel level = policy.of(member.object());
            if (level != PolicyLevel.OFF) {
                return level;
            }
        }
        return policy.of(finding.object());
    }

    /** What it was read from; empty for {@link #STANDARD}. */
    @Override
    public String toString() {
        return text;
    }
}
