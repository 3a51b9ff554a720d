package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.table.RelationLinks;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where the sections of a document are, seen from one of its files. */
final class SectionLinks implements RelationLinks {

    /** For text in which nothing is linked. */
    static final SectionLinks NONE = new SectionLinks(Map.of());

    private final Map<SectionKey, String> targets;

    /**
     * Links to these places.
     *
     * @param targets what stands between the parentheses of a link; empty for a section that cannot be linked to
     */
    SectionLinks(Map<SectionKey, String> targets) {
        this.targets = Map.copyOf(targets);
    }

    /** The links of the main file when tables and views have pages. */
    static SectionLinks fromIndex(PageFiles pages, HeadingFragments headings, Collection<SectionKey> relations) {
        Map<SectionKey, String> targets = new HashMap<>(headings.targets(""));
        relations.forEach(anchor ->
                targets.put(anchor, PageFiles.encoded(pages.folder()) + "/" + PageFiles.file(anchor.relation())));
        return new SectionLinks(targets);
    }

    /** The links of every page. */
    static SectionLinks fromPage(PageFiles pages, HeadingFragments headings, Collection<SectionKey> relations) {
        Map<SectionKey, String> targets = new HashMap<>(headings.targets("../" + PageFiles.encoded(pages.index())));
        relations.forEach(anchor -> targets.put(anchor, PageFiles.file(anchor.relation())));
        return new SectionLinks(targets);
    }

    /** Whether the document has such a section. */
    boolean contains(SectionKey anchor) {
        return targets.containsKey(anchor);
    }

    /** The text, linked to a section when that can be. */
    public String link(SectionKey anchor, String text) {
        String target = targets.getOrDefault(anchor, "");
        return target.isEmpty() ? text : "[" + text + "](" + target + ")";
    }

    /** The text, linked to the section of the table or view when it has one. */
    @Override
    public String link(QualifiedName relation, String text) {
        SectionKey table = SectionKey.of(DocumentSection.TABLE, relation);
        return link(contains(table) ? table : SectionKey.of(DocumentSection.VIEW, relation), text);
    }
}
