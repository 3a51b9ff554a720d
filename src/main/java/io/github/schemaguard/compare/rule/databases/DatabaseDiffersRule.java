package io.github.schemaguard.compare.rule.databases;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** An object of the live database differs from the expected one. */
public final class DatabaseDiffersRule extends DatabaseRule {

    public DatabaseDiffersRule() {
        super("SG603", "database-differs");
    }

    @Override
    public boolean appliesTo(Disagreement disagreement, Side expected) {
        return !disagreement.isAbout(Attribute.EXISTS);
    }

    @Override
    String message(Disagreement disagreement, Side expected) {
        return disagreement.attribute().label().replace('-', ' ') + ": " + disagreement.shown(Side.DATABASE)
                + " in the database, but " + disagreement.shown(expected) + " in " + the(expected);
    }
}
