package io.github.schemaguard.compare.rule.document;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;

/** The document says something else about an object than the database. */
public final class DocumentStaleRule extends DocumentRule {

    public DocumentStaleRule() {
        super("SG401", "document-stale");
    }

    @Override
    public boolean judges(Disagreement disagreement) {
        return disagreement.attribute() != Attribute.EXISTS;
    }

    @Override
    String message(Disagreement disagreement) {
        return disagreement.attribute().label().replace('-', ' ') + ": " + value(disagreement, Side.DATABASE)
                + " in the database, but " + value(disagreement, Side.DOCUMENT) + " in the document";
    }
}
