package io.github.schemaguard.compare.rule.document;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The document shows another entity class or attribute than the one that is mapped to a table or column. */
public final class DocumentEntitiesRule extends Rule {

    public DocumentEntitiesRule() {
        super("SG405", "document-entities");
    }

    /**
     * The finding about a table or column, without locations.
     *
     * @param shown the names that the document shows
     * @param mapped the names of the classes or attributes that are mapped to it
     */
    public FindingBuilder check(ObjectPath path, List<String> shown, List<String> mapped) {
        Map<Side, String> values = new EnumMap<>(Side.class);
        if (!mapped.isEmpty()) {
            values.put(Side.ENTITIES, String.join(", ", mapped));
        }
        if (!shown.isEmpty()) {
            values.put(Side.DOCUMENT, String.join(", ", shown));
        }
        return warning(
                        Consequence.DOCUMENT_STALE,
                        "the document shows " + names(shown) + " as mapped to it, but " + names(mapped) + " is mapped")
                .about(path, Attribute.EXISTS)
                .values(values)
                .odd(Side.DOCUMENT)
                .repair(Repair.document());
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
