package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedCollection;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Optional;

/** The database deletes the elements of a collection with its owner, and the collection's cascades leave that out. */
public final class CascadeUndeclaredRule extends EntityRule {

    public CascadeUndeclaredRule() {
        super("SG313", "cascade-undeclared");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.isAbout(ObjectKind.FOREIGN_KEY, Attribute.ON_DELETE)
                && evidence.entity(ForeignKey.class).onDelete() == Action.NO_ACTION
                && evidence.truth(ForeignKey.class).onDelete() == Action.CASCADE
                && evidence.collection(evidence.path().columns()).isPresent();
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        MappedCollection collection =
                evidence.collection(evidence.path().columns()).orElseThrow();
        if (collection.deletes()) {
            return Optional.empty();
        }
        ForeignKey actual = evidence.truth(ForeignKey.class);
        String said = collection.cascades().isEmpty()
                ? "passes nothing on"
                : "passes on " + String.join(", ", collection.cascades()) + " only";
        return RuleResult.warning(
                        SILENTLY_WRONG,
                        evidence.truthName() + " on delete cascade, but " + collection.owner() + " " + said
                                + ": deleting the owner deletes the elements, and no callback, version or cache of"
                                + " Hibernate hears of it")
                .resting(!collection.cascades().isEmpty())
                .repair(Repair.entities("@OnDelete(action = OnDeleteAction.CASCADE) on " + collection.owner()))
                .repair(Repair.database(
                        evidence.alterTable() + "DROP CONSTRAINT " + SqlIdentifier.quote(actual.name())
                                + ", ADD FOREIGN KEY (" + SqlIdentifier.list(actual.columns()) + ") REFERENCES "
                                + actual.references(),
                        "locks both tables while every row is checked; deleting an owner with elements then fails"))
                .found();
    }
}
