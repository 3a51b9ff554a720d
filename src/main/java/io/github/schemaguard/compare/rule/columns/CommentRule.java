package io.github.schemaguard.compare.rule.columns;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Optional;

/** The entity declares a comment that is not the database's. */
public final class CommentRule extends EntityRule {

    public CommentRule() {
        super("SG209", "comment");
    }

    @Override
    public boolean judges(EntityDifference evidence) {
        return evidence.disagreement().isAbout(Attribute.COMMENT);
    }

    @Override
    public Optional<RuleResult> judge(EntityDifference evidence) {
        String wanted = evidence.disagreement().value(Side.ENTITIES);
        if (wanted == null) {
            return Optional.empty();
        }
        String target = evidence.path().kind() == ObjectKind.COLUMN
                ? "COLUMN " + evidence.path().toString()
                : evidence.path().kind() + " " + evidence.path();
        return RuleResult.info("the entity's comment is not the " + evidence.truthName() + "'s")
                .repair(Repair.entities("@Comment with the " + evidence.truthName() + "'s text"))
                .repair(Repair.database(DdlStatements.comment(target, wanted), "no lock that matters"))
                .found();
    }
}
