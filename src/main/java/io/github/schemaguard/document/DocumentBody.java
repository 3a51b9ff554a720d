package io.github.schemaguard.document;

import io.github.schemaguard.document.Anchor.Part;
import io.github.schemaguard.document.DomainCheckRows.OfDomain;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One pass over a catalog that writes the whole document. */
final class DocumentBody {

    static final String SCHEMA = "Schema ";
    static final String MARKDOWNLINT = "<!-- markdownlint-disable-file MD010 MD013 MD024 MD033 -->";

    private final Catalog catalog;
    private final DocumentOptions options;
    private final Map<QualifiedName, SortedSet<QualifiedName>> referencedBy;
    private final MachineLine machineLine;
    private final List<Diagram> diagrams;
    private final Prose prose;
    private final Links index;
    private final @Nullable Links page;
    /** Whether only the headings are wanted, so that what stands below them is not written. */
    private final boolean headingsOnly;

    private final Headings headings = new Headings();
    private final List<String> blocks = new ArrayList<>();
    private final SortedMap<String, String> pages = new TreeMap<>();

    /**
     * A first pass, which finds the headings that links lead to.
     *
     * @param perTable whether tables and views have pages
     */
    DocumentBody(Catalog catalog, DocumentOptions options, Prose prose, boolean perTable) {
        this.catalog = catalog;
        this.options = options;
        this.referencedBy = referencedBy(catalog);
        this.machineLine = Documented.machineLine(catalog, options.grants());
        this.diagrams = Diagram.of(catalog);
        this.prose = prose;
        this.index = Links.NONE;
        this.page = perTable ? Links.NONE : null;
        this.headingsOnly = true;
    }

    private DocumentBody(DocumentBody first, Prose prose, Links index, @Nullable Links page) {
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
     * The pass that writes everything.
     *
     * @param index where sections are, seen from the main file
     * @param page the same seen from the page of a table; null when there is one file only
     */
    DocumentBody linked(Prose prose, Links index, @Nullable Links page) {
        return new DocumentBody(this, prose, index, page);
    }

    /** The headings, given the line of the title. */
    Headings headings(String title) {
        write(title);
        return headings;
    }

    /** The pages of tables and views by file name, to be asked for after writing; none when there is one file only. */
    SortedMap<String, String> pages() {
        return pages;
    }

    /** The text, given the line of the title. */
    String write(String title) {
        headings.addProse(title);
        blocks.add(title + "\n");
        blocks.add(MARKDOWNLINT + "\n" + machineLine + "\n");
        blocks.add(new DocumentSummary(catalog).text() + "\n");
        scope();
        introduction();
        keep(Anchor.of(Part.HEAD));
        contents();
        diagrams();
        database();
        catalog.schemas().forEach(this::schema);
        List<String> homeless = prose.homeless();
        if (!homeless.isEmpty()) {
            heading("## ", Anchor.of(Part.KEPT), Part.KEPT.title(), null);
            blocks.addAll(homeless);
        }
        blocks.add(MachineLine.END + "\n");
        keep(Anchor.of(Part.TAIL));
        return String.join("\n", blocks);
    }

    private void heading(String marks, Anchor anchor, String words, @Nullable String name) {
        headings.add(anchor, words + (name == null ? "" : name));
        blocks.add(marks + title(words, name) + "\n");
    }

    private static String title(String words, @Nullable String name) {
        return words + (name == null ? "" : MarkdownText.code(name));
    }

    private void keep(Anchor anchor) {
        String taken = prose.take(anchor);
        String kept = taken != null && anchor.isRelation() ? KeptHeadings.within(taken) : taken;
        headings.addProse(kept);
        if (kept != null) {
            blocks.add(kept + "\n");
        }
    }

    private void contents() {
        heading("## ", Anchor.of(Part.CONTENTS), Part.CONTENTS.title(), null);
        String list = new ContentsList(index).of(catalog);
        if (!list.isEmpty()) {
            blocks.add(list);
        }
        keep(Anchor.of(Part.CONTENTS));
    }

    private void diagrams() {
        if (!diagrams.isEmpty()) {
            heading("## ", Anchor.of(Part.DIAGRAM), Part.DIAGRAM.title(), null);
            diagrams.forEach(diagram -> blocks.add(Fence.of("mermaid", diagram.text())));
            keep(Anchor.of(Part.DIAGRAM));
        }
    }

    /** What belongs to no schema. */
    private void database() {
        section("## ", Anchor.of(Part.EXTENSIONS), new ExtensionRows().write(catalog.extensions()));
        section("## ", Anchor.of(Part.EVENT_TRIGGERS), new EventTriggerRows().write(catalog.eventTriggers()));
        section("## ", Anchor.of(Part.PUBLICATIONS), new PublicationRows().write(catalog.publications()));
        section("## ", Anchor.of(Part.DEFAULT_PRIVILEGES), defaultPrivileges(catalog.defaultPrivileges()));
    }

    private String defaultPrivileges(List<DefaultPrivileges> privileges) {
        return options.grants() ? new GrantRows.ByDefault().write(SchemaGrants.byDefault(privileges)) : "";
    }

    private void schema(Schema schema) {
        Scope scope = new Scope(schema.name(), index);
        heading("## ", Anchor.in(Part.SCHEMA, schema.name()), SCHEMA, schema.name());
        if (schema.comment() != null) {
            blocks.add(TableSection.comment(schema.comment()));
        }
        keep(Anchor.in(Part.SCHEMA, schema.name()));
        TableSection section = new TableSection(scope, options.grants(), false);
        TableSection relations =
                page == null ? section : new TableSection(new Scope(schema.name(), page), options.grants(), true);
        for (Table table : schema.tables()) {
            QualifiedName name = name(schema, table.name());
            relation(
                    Anchor.of(Part.TABLE, name),
                    "",
                    () -> relations.blocks(
                            table,
                            options.entities().of(name),
                            referencedBy.getOrDefault(name, Collections.emptySortedSet())));
        }
        for (View view : schema.views()) {
            Anchor anchor = Anchor.of(Part.VIEW, name(schema, view.name()));
            relation(
                    anchor,
                    TableSection.words(view),
                    () -> relations.blocks(view, options.entities().of(anchor.relation())));
        }
        section("### ", Anchor.in(Part.ENUMS, schema.name()), new EnumRows().write(schema.enums()));
        section("### ", Anchor.in(Part.SEQUENCES, schema.name()), new SequenceRows().write(schema.sequences()));
        section(
                "### ",
                Anchor.in(Part.DOMAINS, schema.name()),
                new DomainRows().write(schema.domains()),
                new DomainCheckRows().write(domainChecks(schema)));
        section(
                "### ",
                Anchor.in(Part.COMPOSITES, schema.name()),
                new CompositeRows()
                        .write(schema.composites().stream()
                                .map(CompositeRows.Composite::of)
                                .toList()),
                new CompositeRows.Attributes().write(attributes(schema)));
        section("### ", Anchor.in(Part.RANGES, schema.name()), new RangeRows().write(schema.ranges()));
        for (Function function : schema.functions()) {
            Anchor anchor = new Anchor(Part.FUNCTION, schema.name(), function.key());
            FunctionHead head = FunctionHead.of(function);
            heading("### ", anchor, head.words() + " ", head.name());
            blocks.addAll(section.blocks(function));
            keep(anchor);
        }
        if (options.grants()) {
            section(
                    "### ",
                    Anchor.in(Part.GRANTS, schema.name()),
                    new GrantRows.OnObjects().write(SchemaGrants.onObjects(schema)));
            section(
                    "### ",
                    Anchor.in(Part.DEFAULT_PRIVILEGES, schema.name()),
                    defaultPrivileges(schema.defaultPrivileges()));
        }
        keep(Anchor.in(Part.AFTER_SCHEMA, schema.name()));
    }

    /** A section of this file, or a page of its own. */
    private void relation(Anchor anchor, String words, Supplier<List<String>> written) {
        List<String> content = headingsOnly ? List.of() : written.get();
        if (page == null) {
            heading("### ", anchor, words, anchor.name());
            blocks.addAll(content);
            keep(anchor);
        } else {
            String text = new TablePage(page).write(anchor, words, content, prose.take(anchor));
            pages.put(Pages.file(anchor.relation()), text);
        }
    }

    /** What the document leaves out by choice, so that nobody looks for it, and compare neither. */
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
            blocks.add(MachineLine.INTRODUCTION + "\n\n" + options.introduction() + "\n\n"
                    + MachineLine.INTRODUCTION_END + "\n");
        }
    }

    /** A section of tables, left out with its heading when the first is empty. */
    private void section(String marks, Anchor anchor, String... tables) {
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

    private static Collection<OfDomain> domainChecks(Schema schema) {
        return schema.domains().stream()
                .flatMap(domain -> domain.checks().stream().map(check -> new OfDomain(domain.name(), check)))
                .toList();
    }

    private static List<CompositeRows.Attributes.OfType> attributes(Schema schema) {
        return schema.composites().stream()
                .flatMap(type ->
                        type.columns().stream().map(column -> new CompositeRows.Attributes.OfType(type.name(), column)))
                .toList();
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
