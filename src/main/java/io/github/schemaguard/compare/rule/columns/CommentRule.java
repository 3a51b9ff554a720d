package io.github.schemaguard.compare.rule.columns;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** The entity declares another comment than the database has. */
public final class CommentRule extends EntityRule {

    public CommentRule() {
        super("SG209", "comment");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.disagreement().isAbout(Attribute.COMMENT);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        String wanted = difference.disagreement().value(Side.ENTITIES);
        if (wanted == null) {
            return Optional.empty();
        }
        String target = difference.path().kind() == ObjectKind.COLUMN
                ? "COLUMN " + difference.path().toString()
                : difference.path().kind() + " " + difference.path();
        return info("the entity's comment differs from the " + difference.referenceName() + "'s")
                .repair(Repair.entities("@Comment with the " + difference.referenceName() + "'s text"))
                .repair(Repair.database(DdlStatements.comment(target, wanted), "blocks neither reads nor writes"))
                .found();
    }
}
