package io.github.schemaguard.lint.rule.names;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;

/** A name is longer than the team allows. */
public final class NameLengthRule extends LintRule {

    public NameLengthRule() {
        super("SG825", "name-length");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of("longest", "50");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        settings.number("longest");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        int longest = context.settings(this).number("longest");
        return NamedObjects.of(context).stream()
                .filter(named -> named.name().codePointCount(0, named.name().length()) > longest)
                .map(named -> context.found(
                        info("has more than " + longest + " characters; PostgreSQL cuts names after 63 bytes"),
                        named.path(),
                        Attribute.NAME,
                        named.name()))
                .toList();
    }
}
