package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.UPDATE_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** The entity relies on the database to delete or detach rows, and the database does not. */
public final class ForeignKeyOnDeleteRule extends EntityRule {

    public ForeignKeyOnDeleteRule() {
        super("SG304", "foreign-key-on-delete");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isAbout(ObjectKind.FOREIGN_KEY, Attribute.ON_DELETE);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        ForeignKey wanted = difference.entity(ForeignKey.class);
        ForeignKey actual = difference.reference(ForeignKey.class);
        if (wanted.onDelete() == Action.NO_ACTION || wanted.onDelete() == actual.onDelete()) {
            return Optional.empty();
        }
        String both = difference.referenceName() + " on delete " + difference.referenceValue() + ", entity on delete "
                + difference.entityValue();
        boolean refuses = actual.onDelete() == Action.NO_ACTION || actual.onDelete() == Action.RESTRICT;
        String effect =
                refuses ? ": deleting a referenced row fails" : ": deleting a referenced row has another effect";
        return error(UPDATE_FAILS, both + effect)
                .repair(Repair.entities(
                        // Before version 6, CASCADE is the only action of @OnDelete that PostgreSQL has.
                        actual.onDelete() == Action.NO_ACTION || difference.isAnnotatedBefore(6)
                                ? "remove @OnDelete"
                                : "@OnDelete(action = OnDeleteAction."
                                        + actual.onDelete().name() + ")"))
                .repair(difference.constraintChange().foreignKey(actual.actingOnDelete(wanted.onDelete())))
                .found();
    }
}
