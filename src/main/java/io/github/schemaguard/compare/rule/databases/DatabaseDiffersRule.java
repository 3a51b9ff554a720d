package io.github.schemaguard.compare.rule.databases;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** An object of the database is not as it should be. */
public final class DatabaseDiffersRule extends DatabaseRule {

    public DatabaseDiffersRule() {
        super("SG603", "database-differs");
    }

    @Override
    public boolean judges(Disagreement disagreement, Side expected) {
        return !disagreement.isAbout(Attribute.EXISTS);
    }

    @Override
    String message(Disagreement disagreement, Side expected) {
        return disagreement.attribute().label().replace('-', ' ') + ": " + value(disagreement, Side.DATABASE)
                + " in the database, but " + value(disagreement, expected) + " in " + the(expected);
    }
}
