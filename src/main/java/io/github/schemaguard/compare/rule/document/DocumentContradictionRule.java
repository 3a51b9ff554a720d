package io.github.schemaguard.compare.rule.document;

import io.github.schemaguard.document.read.Contradiction;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;
import java.util.Map;

/** A cell of the document that repeats what a table of keys states disagrees with that table. */
public final class DocumentContradictionRule extends Rule {

    public DocumentContradictionRule() {
        super("SG404", "document-contradiction");
    }

    /** The finding about one such cell. */
    public Finding check(Contradiction contradiction) {
        return error(
                        Consequence.DOCUMENT_STALE,
                        "the document has \"" + contradiction.shown() + "\" under " + contradiction.header()
                                + ", but according to the keys in the same section it should be \""
                                + contradiction.stated() + "\"")
                .about(
                        contradiction.path(),
                        contradiction.header().equals("References") ? Attribute.REFERENCES : Attribute.COLUMNS)
                .values(Map.of(Side.DOCUMENT, contradiction.shown()))
                .odd(Side.DOCUMENT)
                .at(List.of(contradiction.location()))
                .repair(Repair.document())
                .build();
    }
}
