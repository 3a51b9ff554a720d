package io.github.schemaguard.compare.rule.document;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** The document describes an object otherwise than the database has it. */
public final class DocumentStaleRule extends DocumentRule {

    public DocumentStaleRule() {
        super("SG401", "document-stale");
    }

    @Override
    public boolean appliesTo(Disagreement disagreement) {
        return !disagreement.isAbout(Attribute.EXISTS);
    }

    @Override
    String message(Disagreement disagreement) {
        return disagreement.attribute().label().replace('-', ' ') + ": " + disagreement.shown(Side.DATABASE)
                + " in the database, but " + disagreement.shown(Side.DOCUMENT) + " in the document";
    }
}
