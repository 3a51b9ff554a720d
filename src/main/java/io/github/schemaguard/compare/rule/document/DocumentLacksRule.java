package io.github.schemaguard.compare.rule.document;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** The document does not describe an object of the database. */
public final class DocumentLacksRule extends DocumentRule {

    public DocumentLacksRule() {
        super("SG402", "document-lacks");
    }

    @Override
    public boolean appliesTo(Disagreement disagreement) {
        return disagreement.isAbout(Attribute.EXISTS) && disagreement.objects().containsKey(Side.DATABASE);
    }

    @Override
    String message(Disagreement disagreement) {
        return "the database has this " + disagreement.kind() + " (" + disagreement.shown(Side.DATABASE)
                + "), but the document does not";
    }
}
