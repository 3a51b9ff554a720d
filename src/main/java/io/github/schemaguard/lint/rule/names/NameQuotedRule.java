package io.github.schemaguard.lint.rule.names;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name needs quotes in every statement: it has capital letters, blanks or other characters. */
public final class NameQuotedRule extends LintRule {

    public NameQuotedRule() {
        super("SG822", "name-quoted");
    }

    private static final Pattern PLAIN = Pattern.compile("[\\p{Ll}\\p{Lo}_][\\p{Ll}\\p{Lo}\\p{Nd}_$]*");

    @Override
    public List<FindingBuilder> check(LintContext context) {
        return NamedObjects.inStatements(context).stream()
                .filter(named -> !SqlIdentifier.quote(named.name()).equals(named.name())
                        && !PLAIN.matcher(named.name()).matches())
                .map(named -> context.found(
                        info("must be written in double quotes everywhere; without them PostgreSQL looks for "
                                + named.name().toLowerCase(Locale.ROOT)),
                        named.path(),
                        Attribute.NAME,
                        named.name()))
                .toList();
    }
}
