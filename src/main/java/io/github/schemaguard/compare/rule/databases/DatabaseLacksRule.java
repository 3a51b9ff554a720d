package io.github.schemaguard.compare.rule.databases;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** The live database does not have an object that is expected. */
public final class DatabaseLacksRule extends DatabaseRule {

    public DatabaseLacksRule() {
        super("SG601", "database-lacks");
    }

    @Override
    public boolean appliesTo(Disagreement disagreement, Side expected) {
        return disagreement.isAbout(Attribute.EXISTS) && disagreement.objects().containsKey(expected);
    }

    @Override
    String message(Disagreement disagreement, Side expected) {
        return the(expected) + (expected == Side.MIGRATIONS ? " create this " : " has this ") + disagreement.kind()
                + " (" + disagreement.shown(expected) + "), but the database does not have it";
    }
}
