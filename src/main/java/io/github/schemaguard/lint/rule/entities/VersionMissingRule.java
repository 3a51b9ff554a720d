package io.github.schemaguard.lint.rule.entities;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.EntityLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedAssociation.Kind;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedEntity.Locking;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An entity that is changed together with its parts has no version. */
public final class VersionMissingRule extends EntityLintRule {

    private static final String ENTITIES = "entities";
    private static final String ALL = "all";
    private static final List<String> CHOICES = List.of("roots", ALL);

    public VersionMissingRule() {
        super("SG854", "version-missing");
    }

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of(ENTITIES, "roots");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        settings.choice(ENTITIES, CHOICES);
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        Mapping mapping = context.mapping();
        Map<String, MappedEntity> entities = mapping.entities().stream()
                .collect(Collectors.toMap(MappedEntity::name, each -> each, (one, same) -> one));
        boolean all = context.settings(this).text(ENTITIES).equals(ALL);
        Set<String> roots = aggregateRoots(mapping, entities);
        return entities.values().stream()
                .filter(entity -> !entities.containsKey(entity.superclass()))
                .filter(entity -> entity.locking() == Locking.NONE && !entity.readOnly())
                .filter(entity -> all || roots.contains(entity.name()))
                .map(entity -> mapped(
                        warning(
                                SILENTLY_WRONG,
                                entity.owner() + " has no @Version"
                                        + (roots.contains(entity.name())
                                                ? " and is changed together with its parts"
                                                : "")
                                        + ": of two concurrent changes, the later one overwrites the other unnoticed"),
                        context,
                        ObjectPath.table(entity.table()),
                        Attribute.EXISTS,
                        "no version",
                        entity.owner()))
                .toList();
    }

    /** Entities with parts, elements or other entities that they cascade to, which are no parts themselves. */
    private static Set<String> aggregateRoots(Mapping mapping, Map<String, MappedEntity> entities) {
        Set<String> roots = new HashSet<>();
        Set<String> parts = new HashSet<>();
        for (MappedAssociation association : mapping.associations()) {
            String owner = top(association.owner().entity(), entities);
            String target = top(association.target(), entities);
            if (association.kind() == Kind.ELEMENTS) {
                roots.add(owner);
            } else if (isOfParts(association) && !owner.equals(target)) {
                roots.add(owner);
                parts.add(target);
            }
        }
        roots.removeAll(parts);
        return roots;
    }

    /** Whether what the attribute refers to lives and dies with its owner. */
    private static boolean isOfParts(MappedAssociation association) {
        return (association.kind() == Kind.ONE_TO_MANY || association.kind() == Kind.ONE_TO_ONE)
                && (association.deletes() || association.cascades().contains("delete-orphan"));
    }

    private static String top(String name, Map<String, MappedEntity> entities) {
        MappedEntity entity = entities.get(name);
        return entity == null || !entities.containsKey(entity.superclass()) ? name : top(entity.superclass(), entities);
    }
}
