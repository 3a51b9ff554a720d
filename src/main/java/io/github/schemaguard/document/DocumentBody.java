package io.github.schemaguard.document;

import io.github.schemaguard.document.Anchor.Part;
import io.github.schemaguard.document.DomainCheckRows.OfDomain;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.QualifiedName;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One pass over a catalog that writes the whole document. */
final class DocumentBody {

    private static final String SCHEMA = "Schema ";
    private static final String MARKDOWNLINT = "<!-- markdownlint-disable-file MD013 MD024 MD033 -->";

    private final Catalog catalog;
    private final DocumentOptions options;
    private final Prose prose;
    private final Headings links;
    private final Headings headings;
    private final Map<QualifiedName, SortedSet<QualifiedName>> referencedBy;
    private final List<String> blocks = new ArrayList<>();

    /**
     * Prepares a pass.
     *
     * @param links where sections are, as an earlier pass has found
     * @param headings takes the headings of this pass
     */
    DocumentBody(Catalog catalog, DocumentOptions options, Prose prose, Headings links, Headings headings) {
        this.catalog = catalog;
        this.options = options;
        this.prose = prose;
        this.links = links;
        this.headings = headings;
        this.referencedBy = referencedBy(catalog);
    }

    /** The text, given the line of the title. */
    String write(String title) {
        headings.addProse(title);
        blocks.add(title + "\n");
        blocks.add(MARKDOWNLINT + "\n" + MachineLine.of(catalog, options.grants()) + "\n");
        blocks.add(summary() + "\n");
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
        String kept = prose.take(anchor);
        headings.addProse(kept);
        if (kept != null) {
            blocks.add(kept + "\n");
        }
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        int columns = count(schema ->
                schema.tables().stream().mapToInt(t -> t.columns().size()).sum());
        parts.add(number(count(s -> s.tables().size()), "table") + " with " + number(columns, "column"));
        parts.add(number(
                count(s -> s.tables().stream()
                        .mapToInt(t -> t.foreignKeys().size())
                        .sum()),
                "reference"));
        addIfAny(parts, count(s -> s.views().size()), "view");
        addIfAny(parts, count(s -> s.enums().size()), "enum");
        addIfAny(parts, count(s -> s.sequences().size()), "sequence");
        addIfAny(parts, count(s -> s.domains().size()), "domain");
        addIfAny(parts, count(s -> s.functions().size()), "function");
        addIfAny(
                parts,
                count(s ->
                        s.tables().stream().mapToInt(t -> t.triggers().size()).sum()),
                "trigger");
        String server = catalog.postgresMajor() == 0 ? "" : "PostgreSQL " + catalog.postgresMajor() + ": ";
        return server + String.join(", ", parts) + ".";
    }

    private int count(ToIntFunction<Schema> number) {
        return catalog.schemas().stream().mapToInt(number).sum();
    }

    private static void addIfAny(List<String> parts, int count, String noun) {
        if (count > 0) {
            parts.add(number(count, noun));
        }
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void contents() {
        heading("## ", Anchor.of(Part.CONTENTS), Part.CONTENTS.title(), null);
        StringBuilder list = new StringBuilder();
        entry(list, "", Anchor.of(Part.DIAGRAM), Part.DIAGRAM.title(), null);
        for (Part part : List.of(Part.EXTENSIONS, Part.EVENT_TRIGGERS, Part.PUBLICATIONS, Part.DEFAULT_PRIVILEGES)) {
            entry(list, "", Anchor.of(part), part.title(), null);
        }
        for (Schema schema : catalog.schemas()) {
            entry(list, "", Anchor.in(Part.SCHEMA, schema.name()), title(SCHEMA, schema.name()), schema.comment());
            schema.tables()
                    .forEach(table -> entry(
                            list,
                            "  ",
                            Anchor.of(Part.TABLE, name(schema, table.name())),
                            title("", table.name()),
                            table.comment()));
            schema.views()
                    .forEach(view -> entry(
                            list,
                            "  ",
                            Anchor.of(Part.VIEW, name(schema, view.name())),
                            title(TableSection.words(view), view.name()),
                            view.comment()));
            for (Part part : List.of(Part.ENUMS, Part.SEQUENCES, Part.DOMAINS, Part.COMPOSITES, Part.RANGES)) {
                entry(list, "  ", Anchor.in(part, schema.name()), part.title(), null);
            }
            schema.functions().stream()
                    .forEach(function -> entry(
                            list,
                            "  ",
                            new Anchor(Part.FUNCTION, schema.name(), function.key()),
                            title(FunctionHead.of(function).words() + " ", function.key()),
                            function.comment()));
            for (Part part : List.of(Part.GRANTS, Part.DEFAULT_PRIVILEGES)) {
                entry(list, "  ", Anchor.in(part, schema.name()), part.title(), null);
            }
        }
        if (list.length() > 0) {
            blocks.add(list.toString());
        }
        keep(Anchor.of(Part.CONTENTS));
    }

    /** Adds a line to the contents when the section is there, with the first line of its description. */
    private void entry(StringBuilder list, String indent, Anchor anchor, String title, @Nullable String comment) {
        if (links.contains(anchor)) {
            String first =
                    comment == null ? "" : comment.strip().lines().findFirst().orElse("");
            list.append(indent).append("- ").append(links.link(anchor, title));
            list.append(first.isEmpty() ? "" : ": " + MarkdownText.cell(first)).append('\n');
        }
    }

    private void diagrams() {
        List<Diagram> diagrams = Diagram.of(catalog);
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
        Scope scope = new Scope(schema.name(), links);
        heading("## ", Anchor.in(Part.SCHEMA, schema.name()), SCHEMA, schema.name());
        if (schema.comment() != null) {
            blocks.add(TableSection.comment(schema.comment()));
        }
        keep(Anchor.in(Part.SCHEMA, schema.name()));
        TableSection section = new TableSection(scope, options.grants());
        for (Table table : schema.tables()) {
            QualifiedName name = name(schema, table.name());
            heading("### ", Anchor.of(Part.TABLE, name), "", table.name());
            blocks.addAll(section.blocks(table, referencedBy.getOrDefault(name, Collections.emptySortedSet())));
            keep(Anchor.of(Part.TABLE, name));
        }
        for (View view : schema.views()) {
            Anchor anchor = Anchor.of(Part.VIEW, name(schema, view.name()));
            heading("### ", anchor, TableSection.words(view), view.name());
            blocks.addAll(section.blocks(view));
            keep(anchor);
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
