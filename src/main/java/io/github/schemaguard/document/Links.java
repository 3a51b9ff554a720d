package io.github.schemaguard.document;

import io.github.schemaguard.document.Anchor.Part;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where the sections of a document are, seen from one of its files. */
final class Links implements RelationLinks {

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

    /** The links of the main file when tables and views have pages. */
    static Links fromIndex(Pages pages, Headings headings, Collection<Anchor> relations) {
        Map<Anchor, String> targets = new HashMap<>(headings.targets(""));
        relations.forEach(
                anchor -> targets.put(anchor, Pages.encoded(pages.folder()) + "/" + Pages.file(anchor.relation())));
        return new Links(targets);
    }

    /** The links of every page. */
    static Links fromPage(Pages pages, Headings headings, Collection<Anchor> relations) {
        Map<Anchor, String> targets = new HashMap<>(headings.targets("../" + Pages.encoded(pages.index())));
        relations.forEach(anchor -> targets.put(anchor, Pages.file(anchor.relation())));
        return new Links(targets);
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
    @Override
    public String link(QualifiedName relation, String text) {
        Anchor table = Anchor.of(Part.TABLE, relation);
        return link(contains(table) ? table : Anchor.of(Part.VIEW, relation), text);
    }
}
