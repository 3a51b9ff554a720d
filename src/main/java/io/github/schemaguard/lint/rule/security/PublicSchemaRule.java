package io.github.schemaguard.lint.rule.security;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;

/** An object is in the schema {@code public}, where the team wants none. */
public final class PublicSchemaRule extends LintRule {

    public PublicSchemaRule() {
        super("SG834", "public-schema");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        return context.tables().stream()
                .filter(table -> table.schema().name().equals("public"))
                .map(table -> context.found(
                        info("is in the schema public; the policy wants objects in schemas of their own"),
                        table.path(),
                        Attribute.EXISTS,
                        "in public"))
                .toList();
    }
}
