package io.github.schemaguard.lint.rule.names;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.regex.Pattern;

/** A name is a reserved word of SQL and needs quotes in every statement. */
public final class NameReservedRule extends LintRule {

    public NameReservedRule() {
        super("SG823", "name-reserved");
    }

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    @Override
    public List<FindingBuilder> check(LintContext context) {
        return NamedObjects.inStatements(context).stream()
                .filter(named -> !SqlIdentifier.quote(named.name()).equals(named.name()))
                .filter(named -> PLAIN.matcher(named.name()).matches())
                .map(named -> context.found(
                        info("is a reserved word of SQL and must be written in double quotes everywhere"),
                        named.path(),
                        Attribute.NAME,
                        named.name()))
                .toList();
    }
}
