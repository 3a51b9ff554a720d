package io.github.schemaguard.compare.rule.document;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** The document describes an object that the database does not have. */
public final class DocumentExtraRule extends DocumentRule {

    public DocumentExtraRule() {
        super("SG403", "document-extra");
    }

    @Override
    public boolean appliesTo(Disagreement disagreement) {
        return disagreement.isAbout(Attribute.EXISTS) && !disagreement.objects().containsKey(Side.DATABASE);
    }

    @Override
    String message(Disagreement disagreement) {
        return "the document has this " + disagreement.kind() + " (" + disagreement.shown(Side.DOCUMENT)
                + "), but the database does not";
    }
}
