package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.lint.LintRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of every check: those that compare descriptions, and those that judge one. */
public final class KnownRules {

    public static final List<Rule> ALL = Stream.<List<? extends Rule>>of(RuleList.ALL, LintRules.ALL)
            .<Rule>flatMap(List::stream)
            .toList();

    private KnownRules() {}

    /** The check that alone asks the rule with this code; empty for a rule about the descriptions of a schema. */
    public static Optional<CheckName> onlyCheck(String code) {
        if (LintRules.ALL.stream().anyMatch(rule -> rule.code().equals(code))) {
            return Optional.of(CheckName.LINT);
        }
        return code.startsWith("SG7") ? Optional.of(CheckName.QUERIES) : Optional.empty();
    }
}
