package io.github.schemaguard.document;

import io.github.schemaguard.document.Anchor.Part;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Map;

/** Where the sections of a document are, seen from one of its files. */
final class Links {

    /** For text in which nothing is linked. */
    static final Links NONE = new Links(Map.of());

    private final Map<Anchor, String> targets;

    /**
     * Links to these places.
     *
     * @param targets what stands between the parentheses of a link; empty for a section that cannot be linked to
     */
    Links(Map<Anchor, String> targets) {
        this.targets = Map.copyOf(targets);
    }

    /** Whether the document has such a section. */
    boolean contains(Anchor anchor) {
        return targets.containsKey(anchor);
    }

    /** The text, linked to a section when that can be. */
    String link(Anchor anchor, String text) {
        String target = targets.getOrDefault(anchor, "");
        return target.isEmpty() ? text : "[" + text + "](" + target + ")";
    }

    /** The text, linked to the section of the table or view when it has one. */
    String link(QualifiedName relation, String text) {
        Anchor table = Anchor.of(Part.TABLE, relation);
        return link(contains(table) ? table : Anchor.of(Part.VIEW, relation), text);
    }
}
