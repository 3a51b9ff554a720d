package io.github.schemaguard.lint.rule.entities;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.EntityLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedAssociation.Kind;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two attributes are the two sides of one association, and neither says so. */
public final class MappedByMissingRule extends EntityLintRule {

    public MappedByMissingRule() {
        super("SG855", "mapped-by-missing");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        List<MappedAssociation> all = context.mapping().associations().stream()
                .filter(each -> each.kind() != Kind.ELEMENTS)
                .toList();
        Map<ObjectPath, FindingBuilder> found = new LinkedHashMap<>();
        for (MappedAssociation side : all) {
            for (MappedAssociation other : all) {
                if (side.equals(other) || side.inverse() || other.inverse() || !side.written() || !other.written()) {
                    continue;
                }
                if (haveOneColumn(side, other) || (haveOneTable(side, other) && isFirst(side, other))) {
                    found.putIfAbsent(place(side), twice(side, other, context));
                } else if (areMeantAsOne(side, other, all)) {
                    found.putIfAbsent(place(side), apart(side, other, context));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** A collection and a reference that have the same foreign key. */
    private static boolean haveOneColumn(MappedAssociation side, MappedAssociation other) {
        return !other.kind().isCollection() && side.isKeptIn(other.table(), other.columns());
    }

    /** Two collections with the same join table, read from its two ends. */
    private static boolean haveOneTable(MappedAssociation side, MappedAssociation other) {
        return side.ownTable()
                && other.ownTable()
                && side.table().equals(other.table())
                && !side.columns().equals(other.columns());
    }

    /**
     * Whether two classes refer to each other by nothing else, and the first attribute leaves its table or column to
     * Hibernate: somebody who wants two associations would name both.
     */
    private static boolean areMeantAsOne(MappedAssociation side, MappedAssociation other, List<MappedAssociation> all) {
        if (side.explicit() || side.owner().entity().equals(side.target())) {
            return false;
        }
        boolean kinds = switch (side.kind()) {
            case ONE_TO_MANY -> side.ownTable() && other.kind() == Kind.MANY_TO_ONE;
            case MANY_TO_MANY, ONE_TO_ONE -> other.kind() == side.kind() && (other.explicit() || isFirst(side, other));
            case MANY_TO_ONE, ELEMENTS -> false;
        };
        return kinds
                && refersTo(side, other)
                && refersTo(other, side)
                && all.stream()
                                .filter(each -> refersTo(each, other) && isIn(each, side))
                                .count()
                        == 1
                && all.stream()
                                .filter(each -> refersTo(each, side) && isIn(each, other))
                                .count()
                        == 1;
    }

    private static boolean refersTo(MappedAssociation side, MappedAssociation other) {
        return side.target().equals(other.owner().entity());
    }

    private static boolean isIn(MappedAssociation each, MappedAssociation side) {
        return each.owner().entity().equals(side.owner().entity());
    }

    private static boolean isFirst(MappedAssociation side, MappedAssociation other) {
        return side.owner().toString().compareTo(other.owner().toString()) < 0;
    }

    private FindingBuilder twice(MappedAssociation side, MappedAssociation other, LintContext context) {
        return found(
                side,
                other,
                context,
                side.owner() + " and " + other.owner() + " both write " + place(side)
                        + ": Hibernate stores the association twice; mappedBy names the side that stores it");
    }

    private FindingBuilder apart(MappedAssociation side, MappedAssociation other, LintContext context) {
        return found(
                side,
                other,
                context,
                side.owner() + " has no mappedBy: it is stored in " + place(side) + ", apart from " + other.owner()
                        + " in " + place(other) + ", so a change of one is no change of the other");
    }

    private FindingBuilder found(MappedAssociation side, MappedAssociation other, LintContext context, String message) {
        return mapped(
                warning(SILENTLY_WRONG, message),
                context,
                place(side),
                Attribute.EXISTS,
                "no mappedBy",
                side.owner(),
                other.owner());
    }
}
