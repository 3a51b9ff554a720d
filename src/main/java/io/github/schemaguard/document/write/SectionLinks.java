package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.table.RelationLinks;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Links to the sections of a document from one of its files. */
final class SectionLinks implements RelationLinks {

    /** For text without links. */
    static final SectionLinks NONE = new SectionLinks(Map.of());

    private final Map<SectionKey, String> targets;

    /**
     * Creates links to these targets.
     *
     * @param targets the link destinations; empty for a section that cannot be a link target
     */
    SectionLinks(Map<SectionKey, String> targets) {
        this.targets = Map.copyOf(targets);
    }

    /** The links in the main file if tables and views have pages. */
    static SectionLinks fromIndex(PageFiles pages, HeadingFragments headings, Collection<SectionKey> relations) {
        Map<SectionKey, String> targets = new HashMap<>(headings.targets(""));
        relations.forEach(anchor ->
                targets.put(anchor, PageFiles.encoded(pages.folder()) + "/" + PageFiles.file(anchor.relation())));
        return new SectionLinks(targets);
    }

    /** The links in every page. */
    static SectionLinks fromPage(PageFiles pages, HeadingFragments headings, Collection<SectionKey> relations) {
        Map<SectionKey, String> targets = new HashMap<>(headings.targets("../" + PageFiles.encoded(pages.index())));
        relations.forEach(anchor -> targets.put(anchor, PageFiles.file(anchor.relation())));
        return new SectionLinks(targets);
    }

    /** True if the document has this section. */
    boolean contains(SectionKey anchor) {
        return targets.containsKey(anchor);
    }

    /** The text, with a link to a section if possible. */
    public String link(SectionKey anchor, String text) {
        String target = targets.getOrDefault(anchor, "");
        return target.isEmpty() ? text : "[" + text + "](" + target + ")";
    }

    /** The text, with a link to the section of the table or view if there is one. */
    @Override
    public String link(QualifiedName relation, String text) {
        SectionKey table = SectionKey.of(DocumentSection.TABLE, relation);
        return link(contains(table) ? table : SectionKey.of(DocumentSection.VIEW, relation), text);
    }
}
