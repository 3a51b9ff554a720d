package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.lint.LintRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules of every check: those that compare descriptions, and those that judge one. */
public final class KnownRules {

    public static final List<Rule> ALL = Stream.<List<? extends Rule>>of(RuleList.ALL, LintRules.ALL)
            .<Rule>flatMap(List::stream)
            .toList();

    private KnownRules() {}

    /** Whether the rule with this code judges one description, and is asked by the check {@code lint} only. */
    public static boolean isLint(String code) {
        return LintRules.ALL.stream().anyMatch(rule -> rule.code().equals(code));
    }
}
