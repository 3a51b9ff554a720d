package io.github.schemaguard.compare.rule;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.ObjectKind;
import java.util.Optional;

/** The entity declares a comment that is not the database's. */
final class Comment extends DriftRule {

    Comment() {
        super("SG209", "comment");
    }

    @Override
    public boolean judges(Evidence evidence) {
        return evidence.disagreement().isAbout(Attribute.COMMENT);
    }

    @Override
    public Optional<Judgement> judge(Evidence evidence) {
        String wanted = evidence.disagreement().value(Side.ENTITIES);
        if (wanted == null) {
            return Optional.empty();
        }
        String target = evidence.path().kind() == ObjectKind.COLUMN
                ? "COLUMN " + evidence.path().toString()
                : evidence.path().kind() + " " + evidence.path();
        return Judgement.info("the entity's comment is not the " + evidence.truthName() + "'s")
                .repair(Repair.entities("@Comment with the " + evidence.truthName() + "'s text"))
                .repair(Repair.database(Ddl.comment(target, wanted), "no lock that matters"))
                .found();
    }
}
