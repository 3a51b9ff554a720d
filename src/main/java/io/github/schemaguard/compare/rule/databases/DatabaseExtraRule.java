package io.github.schemaguard.compare.rule.databases;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** The live database has an object that is not expected. */
public final class DatabaseExtraRule extends DatabaseRule {

    public DatabaseExtraRule() {
        super("SG602", "database-extra");
    }

    @Override
    public boolean appliesTo(Disagreement disagreement, Side expected) {
        return disagreement.isAbout(Attribute.EXISTS) && !disagreement.objects().containsKey(expected);
    }

    @Override
    String message(Disagreement disagreement, Side expected) {
        return "the database has this " + disagreement.kind() + " (" + disagreement.shown(Side.DATABASE) + "), but "
                + the(expected) + (expected == Side.MIGRATIONS ? " do not create it" : " does not");
    }
}
