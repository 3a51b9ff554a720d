package io.github.schemaguard.compare.rule.history;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;

/** The entries of the change log do not lead to the document as it is. */
public final class ChangeLogRule extends Rule {

    public ChangeLogRule() {
        super("SG501", "change-log");
    }

    /**
     * The finding about one problem of the change log.
     *
     * @param file the change log, relative to the module
     * @param message what is wrong, a sentence
     * @param solvedByWriting whether writing the document again solves it
     */
    public Finding check(String file, Location location, String message, boolean solvedByWriting) {
        return error(Consequence.DOCUMENT_STALE, message)
                .about(ObjectPath.of(ObjectKind.CHANGE_LOG, null, null, file), Attribute.EXISTS)
                .odd(Side.DOCUMENT)
                .at(List.of(location))
                .repairs(solvedByWriting ? List.of(Repair.document()) : List.of())
                .build();
    }
}
