package io.github.schemaguard.lint.rule.entities;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.EntityLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.mapping.MappedColumn.Generation.Strategy;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The hash code of an entity changes when Hibernate generates its identifier. */
public final class IdentifierHashRule extends EntityLintRule {

    public IdentifierHashRule() {
        super("SG853", "identifier-hash");
    }

    /** One finding for each method {@code hashCode}, with all entities that inherit it. */
    @Override
    public List<FindingBuilder> check(LintContext context) {
        Map<String, List<Finding>> byClass = new TreeMap<>();
        context.mapping().entities().stream()
                .filter(entity -> entity.generation() != Strategy.NONE)
                .forEach(entity -> context.code()
                        .identifierHash(entity)
                        .ifPresent(method -> byClass.merge(
                                method.declaringClass(),
                                List.of(found(entity, method, context).build()),
                                IdentifierHashRule::both)));
        return byClass.values().stream()
                .map(findings -> findings.size() == 1
                        ? findings.get(0).toBuilder()
                        : findings.get(0).toBuilder().grouping(findings))
                .toList();
    }

    private FindingBuilder found(MappedEntity entity, MappedMember method, LintContext context) {
        String declared = method.declaringClass();
        return mapped(
                warning(
                        SILENTLY_WRONG,
                        declared.substring(declared.lastIndexOf('.') + 1)
                                + ".hashCode() uses the generated identifier: it changes when the entity is persisted,"
                                + " and a HashSet or HashMap no longer finds the entity"),
                context,
                ObjectPath.table(entity.table()),
                Attribute.EXISTS,
                "hashCode() of the identifier",
                method);
    }

    /** All of them, each table once: the classes of one table can inherit one method. */
    private static List<Finding> both(List<Finding> some, List<Finding> others) {
        return Stream.concat(
                        some.stream(),
                        others.stream()
                                .filter(other -> some.stream()
                                        .noneMatch(known -> known.object().equals(other.object()))))
                .toList();
    }
}
