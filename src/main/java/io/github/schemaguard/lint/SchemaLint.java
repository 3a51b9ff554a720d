package io.github.schemaguard.lint;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Asks rules about a catalog. */
public final class SchemaLint {

    private SchemaLint() {}

    /**
     * What the rules find, in the order of reports.
     *
     * @param isOn the rules to ask
     * @param completed adds what is known about the place of a finding
     */
    public static List<Finding> run(
            LintContext context, Predicate<LintRule> isOn, UnaryOperator<FindingBuilder> completed) {
        return LintRules.ALL.stream()
                .filter(isOn)
                .flatMap(rule -> rule.check(context).stream())
                .map(completed)
                .map(FindingBuilder::build)
                .sorted()
                .toList();
    }

    /** How many objects the rules look at: 0 means that nothing was judged. */
    public static int judged(LintContext context) {
        int[] objects = new int[1];
        context.catalog().forEach((path, object) -> objects[0] += object.facts().isEmpty() ? 0 : 1);
        return objects[0];
    }
}
