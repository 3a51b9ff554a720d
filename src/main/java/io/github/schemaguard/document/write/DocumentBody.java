package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.content.DocumentFilter;
import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.ObjectPattern;
import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.notes.NestedHeadings;
import io.github.schemaguard.document.notes.RemainingNotes;
import io.github.schemaguard.document.row.FunctionHeading;
import io.github.schemaguard.document.row.GrantRows;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.FencedCode;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the whole document in one pass over a catalog. */
final class DocumentBody {

    static final String SCHEMA = "Schema ";
    static final String MARKDOWNLINT = "<!-- markdownlint-disable-file MD010 MD013 MD024 MD033 -->";

    private final Catalog catalog;
    private final DocumentOptions options;
    private final Map<QualifiedName, SortedSet<QualifiedName>> referencedBy;
    private final DocumentMarker machineLine;
    private final List<Diagram> diagrams;
    private final RemainingNotes prose;
    private final SectionLinks index;
    private final @Nullable SectionLinks page;
    /** True if only the headings are needed and the content below them is skipped. */
    private final boolean headingsOnly;

    private final HeadingFragments headings = new HeadingFragments();
    private final List<String> blocks = new ArrayList<>();
    private final SortedMap<String, String> pages = new TreeMap<>();

    /**
     * Creates the first pass, which collects the headings for links.
     *
     * @param perTable true if tables and views have pages
     */
    DocumentBody(Catalog catalog, DocumentOptions options, RemainingNotes prose, boolean perTable) {
        this.catalog = catalog;
        this.options = options;
        this.referencedBy = referencedBy(catalog);
        this.machineLine = DocumentCoverage.machineLine(catalog, options.grants());
        this.diagrams = Diagram.of(catalog);
        this.prose = prose;
        this.index = SectionLinks.NONE;
        this.page = perTable ? SectionLinks.NONE : null;
        this.headingsOnly = true;
    }

    private DocumentBody(DocumentBody first, RemainingNotes prose, SectionLinks index, @Nullable SectionLinks page) {
        this.catalog = first.catalog;
        this.options = first.options;
        this.referencedBy = first.referencedBy;
        this.machineLine = first.machineLine;
        this.diagrams = first.diagrams;
        this.prose = prose;
        this.index = index;
        this.page = page;
        this.headingsOnly = false;
    }

    /**
     * Creates the second pass, which writes everything.
     *
     * @param index links to sections from the main file
     * @param page links to sections from the page of a table; null for a single file
     */
    DocumentBody linked(RemainingNotes prose, SectionLinks index, @Nullable SectionLinks page) {
        return new DocumentBody(this, prose, index, page);
    }

    /** The headings, for a given title line. */
    HeadingFragments headings(String title) {
        write(title);
        return headings;
    }

    /** The pages of tables and views by file name. Call this after writing. It is empty for a single file. */
    SortedMap<String, String> pages() {
        return pages;
    }

    /** The text, for a given title line. */
    String write(String title) {
        headings.addProse(title);
        blocks.add(title + "\n");
        blocks.add(MARKDOWNLINT + "\n" + machineLine + "\n");
        blocks.add(new DocumentSummary(catalog).text() + "\n");
        scope();
        introduction();
        keep(SectionKey.of(DocumentSection.HEAD));
        contents();
        diagrams();
        database();
        catalog.schemas().forEach(this::schema);
        List<String> homeless = prose.homeless();
        if (!homeless.isEmpty()) {
            heading("## ", SectionKey.of(DocumentSection.KEPT), DocumentSection.KEPT.title(), null);
            blocks.addAll(homeless);
        }
        blocks.add(DocumentMarker.END + "\n");
        keep(SectionKey.of(DocumentSection.TAIL));
        return String.join("\n", blocks);
    }

    private void heading(String marks, SectionKey anchor, String words, @Nullable String name) {
        headings.add(anchor, words + (name == null ? "" : name));
        blocks.add(marks + title(words, name) + "\n");
    }

    private static String title(String words, @Nullable String name) {
        return words + (name == null ? "" : MarkdownText.code(name));
    }

    private void keep(SectionKey anchor) {
        String taken = prose.take(anchor);
        String kept = taken != null && anchor.isRelation() ? NestedHeadings.within(taken) : taken;
        headings.addProse(kept);
        if (kept != null) {
            blocks.add(kept + "\n");
        }
    }

    private void contents() {
        heading("## ", SectionKey.of(DocumentSection.CONTENTS), DocumentSection.CONTENTS.title(), null);
        String list = new ContentsList(index).of(catalog);
        if (!list.isEmpty()) {
            blocks.add(list);
        }
        keep(SectionKey.of(DocumentSection.CONTENTS));
    }

    private void diagrams() {
        if (!diagrams.isEmpty()) {
            heading("## ", SectionKey.of(DocumentSection.DIAGRAM), DocumentSection.DIAGRAM.title(), null);
            diagrams.forEach(diagram -> blocks.add(FencedCode.of("mermaid", diagram.text())));
            keep(SectionKey.of(DocumentSection.DIAGRAM));
        }
    }

    /** The parts that belong to no schema. */
    private void database() {
        lists("## ", Catalog.class, catalog, null);
        section(
                "## ",
                SectionKey.of(DocumentSection.DEFAULT_PRIVILEGES),
                defaultPrivileges(catalog.defaultPrivileges()));
    }

    /** The sections that list objects of one kind each. */
    private <O> void lists(String marks, Class<O> type, O owner, @Nullable String schema) {
        for (DocumentSection section : DocumentSection.listing(type)) {
            Objects.requireNonNull(section.listed())
                    .of(type)
                    .ifPresent(listed -> section(
                            marks,
                            new SectionKey(section, schema, null),
                            listed.write(owner).toArray(new String[0])));
        }
    }

    private String defaultPrivileges(List<DefaultPrivileges> privileges) {
        return options.grants() ? new GrantRows.ByDefault().write(SchemaGrants.byDefault(privileges)) : "";
    }

    private void schema(Schema schema) {
        RelationNames scope = new RelationNames(schema.name(), index);
        heading("## ", SectionKey.in(DocumentSection.SCHEMA, schema.name()), SCHEMA, schema.name());
        if (schema.comment() != null) {
            blocks.add(RelationSection.comment(schema.comment()));
        }
        keep(SectionKey.in(DocumentSection.SCHEMA, schema.name()));
        RelationSection section = new RelationSection(scope, options.grants(), false);
        RelationSection relations = page == null
                ? section
                : new RelationSection(new RelationNames(schema.name(), page), options.grants(), true);
        for (Table table : schema.tables()) {
            QualifiedName name = name(schema, table.name());
            relation(
                    SectionKey.of(DocumentSection.TABLE, name),
                    "",
                    () -> relations.blocks(
                            table,
                            options.entities().of(name),
                            referencedBy.getOrDefault(name, Collections.emptySortedSet())));
        }
        for (View view : schema.views()) {
            SectionKey anchor = SectionKey.of(DocumentSection.VIEW, name(schema, view.name()));
            relation(
                    anchor,
                    RelationSection.words(view),
                    () -> relations.blocks(view, options.entities().of(anchor.relation())));
        }
        lists("### ", Schema.class, schema, schema.name());
        for (Function function : schema.functions()) {
            SectionKey anchor = new SectionKey(DocumentSection.FUNCTION, schema.name(), function.key());
            FunctionHeading head = FunctionHeading.of(function);
            heading("### ", anchor, head.words() + " ", head.name());
            blocks.addAll(section.blocks(function));
            keep(anchor);
        }
        if (options.grants()) {
            section(
                    "### ",
                    SectionKey.in(DocumentSection.GRANTS, schema.name()),
                    new GrantRows.OnObjects().write(SchemaGrants.onObjects(schema)));
            section(
                    "### ",
                    SectionKey.in(DocumentSection.DEFAULT_PRIVILEGES, schema.name()),
                    defaultPrivileges(schema.defaultPrivileges()));
        }
        keep(SectionKey.in(DocumentSection.AFTER_SCHEMA, schema.name()));
    }

    /** Writes a section in this file, or a separate page. */
    private void relation(SectionKey anchor, String words, Supplier<List<String>> written) {
        List<String> content = headingsOnly ? List.of() : written.get();
        if (page == null) {
            heading("### ", anchor, words, anchor.name());
            blocks.addAll(content);
            keep(anchor);
        } else {
            String text = new RelationPage(page).write(anchor, words, content, prose.take(anchor));
            pages.put(PageFiles.file(anchor.relation()), text);
        }
    }

    /** States what the document leaves out by choice, for readers and for compare. */
    private void scope() {
        if (!options.filter().include().isEmpty()) {
            blocks.add(DocumentFilter.INCLUDED + patterns(options.filter().include()) + "\n");
        }
        if (!options.filter().exclude().isEmpty()) {
            blocks.add(DocumentFilter.EXCLUDED + patterns(options.filter().exclude()) + "\n");
        }
    }

    private static String patterns(List<ObjectPattern> patterns) {
        return patterns.stream()
                .map(pattern -> MarkdownText.code(pattern.text()))
                .collect(Collectors.joining(", "));
    }

    private void introduction() {
        if (options.introduction() != null) {
            headings.addProse(options.introduction());
            blocks.add(DocumentMarker.INTRODUCTION + "\n\n" + options.introduction() + "\n\n"
                    + DocumentMarker.INTRODUCTION_END + "\n");
        }
    }

    /** Writes a section of tables. If the first table is empty, the section and its heading are omitted. */
    private void section(String marks, SectionKey anchor, String... tables) {
        if (!tables[0].isEmpty()) {
            heading(marks, anchor, anchor.part().title(), null);
            for (String table : tables) {
                if (!table.isEmpty()) {
                    blocks.add(table);
                }
            }
            keep(anchor);
        }
    }

    private static QualifiedName name(Schema schema, String relation) {
        return new QualifiedName(schema.name(), relation);
    }

    private static Map<QualifiedName, SortedSet<QualifiedName>> referencedBy(Catalog catalog) {
        Map<QualifiedName, SortedSet<QualifiedName>> referencedBy = new HashMap<>();
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                for (ForeignKey key : table.foreignKeys()) {
                    referencedBy
                            .computeIfAbsent(key.referencedTable(), any -> new TreeSet<>())
                            .add(name(schema, table.name()));
                }
            }
        }
        return referencedBy;
    }
}
