package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** The database deletes the elements of a collection with their owner, and the cascades of the collection do not. */
public final class CascadeUndeclaredRule extends EntityRule {

    public CascadeUndeclaredRule() {
        super("SG313", "cascade-undeclared");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isAbout(ObjectKind.FOREIGN_KEY, Attribute.ON_DELETE)
                && difference.entity(ForeignKey.class).onDelete() == Action.NO_ACTION
                && difference.reference(ForeignKey.class).onDelete() == Action.CASCADE
                && difference.collection(difference.path().columns()).isPresent();
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        MappedAssociation collection =
                difference.collection(difference.path().columns()).orElseThrow();
        if (collection.deletes()) {
            return Optional.empty();
        }
        ForeignKey actual = difference.reference(ForeignKey.class);
        String cascades = collection.cascades().isEmpty()
                ? "cascades nothing"
                : "cascades only " + String.join(", ", collection.cascades());
        return warning(
                        SILENTLY_WRONG,
                        difference.referenceName() + " on delete cascade, but " + collection.owner() + " " + cascades
                                + ": PostgreSQL deletes the elements with their owner, and Hibernate calls no callback,"
                                + " checks no version and clears no cache for them")
                .declared(!collection.cascades().isEmpty())
                .repair(Repair.entities("@OnDelete(action = OnDeleteAction.CASCADE) on " + collection.owner()))
                .repair(difference
                        .constraintChange()
                        .foreignKey(actual.actingOnDelete(Action.NO_ACTION))
                        .withHazard("deleting an owner with elements then fails"))
                .found();
    }
}
