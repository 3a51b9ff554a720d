package io.github.schemaguard.compare.rule.databases;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** The database lacks an object that it should have. */
public final class DatabaseLacksRule extends DatabaseRule {

    public DatabaseLacksRule() {
        super("SG601", "database-lacks");
    }

    @Override
    public boolean judges(Disagreement disagreement, Side expected) {
        return disagreement.isAbout(Attribute.EXISTS) && disagreement.objects().containsKey(expected);
    }

    @Override
    String message(Disagreement disagreement, Side expected) {
        return the(expected) + (expected == Side.MIGRATIONS ? " make this " : " has this ") + kind(disagreement) + " ("
                + value(disagreement, expected) + "), the database does not have it";
    }
}
