package io.github.schemaguard.compare.rule.databases;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** The database has an object that it should not have. */
public final class DatabaseExtraRule extends DatabaseRule {

    public DatabaseExtraRule() {
        super("SG602", "database-extra");
    }

    @Override
    public boolean judges(Disagreement disagreement, Side expected) {
        return disagreement.isAbout(Attribute.EXISTS) && !disagreement.objects().containsKey(expected);
    }

    @Override
    String message(Disagreement disagreement, Side expected) {
        return "the database has this " + kind(disagreement) + " (" + value(disagreement, Side.DATABASE) + "), "
                + the(expected) + (expected == Side.MIGRATIONS ? " do not make it" : " does not");
    }
}
