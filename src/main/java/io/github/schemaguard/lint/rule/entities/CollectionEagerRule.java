package io.github.schemaguard.lint.rule.entities;

import static io.github.schemaguard.finding.Consequence.SLOW;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.EntityLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;

/** A collection is loaded with each entity that has it. */
public final class CollectionEagerRule extends EntityLintRule {

    public CollectionEagerRule() {
        super("SG850", "collection-eager");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        return context.mapping().associations().stream()
                .filter(MappedAssociation::eager)
                .map(collection -> mapped(
                        warning(
                                SLOW,
                                collection.owner()
                                        + " is EAGER: whoever loads the entity loads the whole collection too, whether"
                                        + " it is needed or not"),
                        context,
                        place(collection),
                        Attribute.EXISTS,
                        "EAGER",
                        collection.owner()))
                .toList();
    }
}
