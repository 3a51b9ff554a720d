package io.github.schemaguard.document;

import io.github.schemaguard.document.Anchor.Part;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** One reading of a document: divides it into sections, and what is ours from what people wrote. */
final class DocumentScan {

    /** Nobody nests deeper; text made to exhaust the stack does. */
    private static final int DEEPEST_NESTING = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST_NESTING)
            .build();

    private static final Set<Part> OF_DATABASE = Set.of(
            Part.CONTENTS,
            Part.DIAGRAM,
            Part.EXTENSIONS,
            Part.EVENT_TRIGGERS,
            Part.PUBLICATIONS,
            Part.DEFAULT_PRIVILEGES,
            Part.KEPT);
    private static final Set<Part> OF_SCHEMA = Set.of(
            Part.ENUMS,
            Part.SEQUENCES,
            Part.DOMAINS,
            Part.COMPOSITES,
            Part.RANGES,
            Part.DEFAULT_PRIVILEGES,
            Part.GRANTS);

    private final DocumentText document;
    private final boolean page;
    private final boolean[] ours;
    private final List<Section> sections = new ArrayList<>();
    private final Map<Anchor, Section> known = new HashMap<>();
    private Section current;
    private @Nullable MachineLine machineLine;
    private @Nullable String title;
    private @Nullable Anchor relation;
    private int introductionStart;
    private int introductionEnd;
    private boolean navigated;
    private boolean ended;

    /**
     * Begins a reading.
     *
     * @param page whether the file is the page of one table or view
     */
    DocumentScan(DocumentText document, boolean page) {
        this.document = document;
        this.page = page;
        this.ours = new boolean[document.lines().size() + 2];
        this.current = new Section(Anchor.of(Part.HEAD), "", document.at(1), document);
        sections.add(current);
        known.put(current.anchor(), current);
    }

    ScannedFile read() throws DocumentException {
        refuseConflicts();
        refuseOthers();
        Node root = PARSER.parse(document.joined());
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block block && (isIntroduction(block) || block(block))) {
                for (int line = document.first(block); line <= document.last(block); line++) {
                    ours[line] = true;
                }
            }
        }
        refuseIncomplete();
        return new ScannedFile(sections, machineLine, title, introduction(), prose());
    }

    /** Whether a block is part of the text that comes from a file of its own; then every block is until its end. */
    private boolean isIntroduction(Block block) {
        if (block instanceof HtmlBlock html && current.anchor().part() == Part.HEAD && !page) {
            String line = html.getLiteral().strip();
            if (line.equals(MachineLine.INTRODUCTION) && introductionStart == 0) {
                introductionStart = document.last(block);
                return true;
            }
            if (line.equals(MachineLine.INTRODUCTION_END) && introductionStart > 0 && introductionEnd == 0) {
                introductionEnd = document.first(block);
                for (int between = introductionStart + 1; between < introductionEnd; between++) {
                    ours[between] = true;
                }
                return true;
            }
        }
        return introductionStart > 0 && introductionEnd == 0;
    }

    private @Nullable String introduction() {
        return introductionStart == 0
                ? null
                : Kept.withoutEmptyLinesAround(document.lines().subList(introductionStart, introductionEnd - 1));
    }

    private void refuseConflicts() throws DocumentException {
        for (int number = 1; number <= document.lines().size(); number++) {
            String line = document.line(number);
            if (line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ")) {
                throw new DocumentException(
                        document.at(number),
                        "a merge has left conflict markers. Take either side of the file, then run mvn"
                                + " schema:generate-docs, which writes what the database says");
            }
        }
    }

    /** Before parsing: a cut may have hit a table, and the cut is the news then. */
    private void refuseOthers() throws DocumentException {
        if (!page && document.lines().stream().noneMatch(line -> line.contains(MachineLine.START))) {
            throw notOurs();
        }
        if (document.lines().stream().noneMatch(line -> line.strip().equals(MachineLine.END))) {
            throw cutOff();
        }
    }

    private void refuseIncomplete() throws DocumentException {
        if (introductionStart > 0 && introductionEnd == 0) {
            throw new DocumentException(
                    document.at(introductionStart),
                    "the introduction that begins here has no end, " + MachineLine.INTRODUCTION_END
                            + " in a line of its own. Put it back, or restore the file from version control");
        }
        if (page && relation == null) {
            throw noRelation(document.at(1));
        }
        if (!page && machineLine == null) {
            throw notOurs();
        }
        if (!ended) {
            throw cutOff();
        }
    }

    private static DocumentException noRelation(Location location) {
        return new DocumentException(
                location,
                "this page does not say what it is about: its first heading is of the form # `public.orders`, or # View"
                        + " `public.orders`. Restore the file from version control, or delete it and run mvn"
                        + " schema:generate-docs");
    }

    private DocumentException notOurs() {
        return new DocumentException(
                document.at(1),
                "this is no document of schema-maven-plugin: its line " + MachineLine.START
                        + "… --> is missing. Give another file with schema.document, or move this one away and run mvn"
                        + " schema:generate-docs");
    }

    private DocumentException cutOff() {
        return new DocumentException(
                document.at(Math.max(1, document.lines().size())),
                "the document ends before its last line, " + MachineLine.END
                        + ": it was cut off, or code that begins with ``` does not end. Restore it from version control");
    }

    /** Whether the block is one of ours. */
    private boolean block(Block block) throws DocumentException {
        if (block instanceof Heading heading) {
            return heading(heading);
        }
        if (block instanceof HtmlBlock html && machine(html)) {
            return true;
        }
        if (isNavigation(block)) {
            navigated = true;
            return true;
        }
        return current.accept(block);
    }

    private boolean machine(HtmlBlock html) throws DocumentException {
        boolean found = false;
        for (String line : html.getLiteral().lines().toList()) {
            Optional<MachineLine> parsed = MachineLine.parse(line);
            if (parsed.isPresent()) {
                if (parsed.get().format() > MachineLine.FORMAT) {
                    throw new DocumentException(
                            document.location(html),
                            "a newer version of schema-maven-plugin wrote this document (format "
                                    + parsed.get().format() + "; this version reads " + MachineLine.FORMAT
                                    + "). Use that version");
                }
                machineLine = parsed.get();
                found = true;
            } else if (line.strip().equals(MachineLine.END)) {
                ended = true;
                start(Anchor.of(Part.TAIL), "", html);
                found = true;
            }
            found |= page && line.strip().equals(MachineLine.PAGE);
            found |= line.strip().startsWith("<!-- markdownlint-disable-file");
        }
        return found;
    }

    private boolean heading(Heading heading) throws DocumentException {
        if (ended) {
            return false;
        }
        if (page) {
            return pageHeading(heading);
        }
        if (heading.getLevel() == 1 && title == null) {
            int first = document.first(heading);
            title = String.join("\n", document.lines().subList(first - 1, document.last(heading)));
            return true;
        }
        Cell text = Cell.of(heading);
        Anchor anchor = heading.getLevel() == 2 ? chapter(text) : heading.getLevel() == 3 ? object(text) : null;
        if (anchor != null) {
            start(anchor, text.words(), heading);
            return true;
        }
        ownHeading(heading);
        return false;
    }

    /** The first says what the page is about, the others are people's. */
    private boolean pageHeading(Heading heading) throws DocumentException {
        if (relation != null || heading.getLevel() != 1) {
            current.handOver();
            return false;
        }
        Cell text = Cell.of(heading);
        Optional<Part> part = relationPart(text.words());
        if (part.isEmpty() || text.codes().size() != 1) {
            throw noRelation(document.location(heading));
        }
        try {
            QualifiedName name = SqlText.relation(text.codes().get(0), "");
            if (name.schema().isEmpty()) {
                throw noRelation(document.location(heading));
            }
            relation = Anchor.of(part.get(), name);
        } catch (IllegalArgumentException e) {
            throw noRelation(document.location(heading));
        }
        start(relation, text.words(), heading);
        return true;
    }

    /** The kind of relation that these words stand before. */
    private static Optional<Part> relationPart(String words) {
        return switch (words) {
            case "" -> Optional.of(Part.TABLE);
            case "View", "Materialized view" -> Optional.of(Part.VIEW);
            default -> Optional.empty();
        };
    }

    /** The way back at the top of a page. */
    private boolean isNavigation(Block block) {
        return page
                && !navigated
                && block instanceof Paragraph
                && current.anchor().isRelation()
                && Cell.of(block).text().startsWith(Part.CONTENTS.title() + ", schema ");
    }

    private void ownHeading(Heading heading) throws DocumentException {
        String schema = current.anchor().schema();
        if (heading.getLevel() <= 2 && schema != null && current.anchor().part() != Part.AFTER_SCHEMA) {
            Anchor anchor = Anchor.in(Part.AFTER_SCHEMA, schema);
            Section section = new Section(anchor, "", document.location(heading), document);
            sections.add(section);
            known.putIfAbsent(anchor, section);
            current = section;
        }
        current.handOver();
    }

    private void start(Anchor anchor, String words, Block block) throws DocumentException {
        Section section = new Section(anchor, words, document.location(block), document);
        Section earlier = known.put(anchor, section);
        if (earlier != null) {
            throw new DocumentException(
                    section.location(),
                    "this section stands twice, first at line "
                            + earlier.location().line() + ". Delete one, or restore the file from version control");
        }
        if (anchor.part() == Part.KEPT || anchor.part() == Part.TAIL) {
            section.handOver();
        }
        sections.add(section);
        current = section;
    }

    private static @Nullable Anchor chapter(Cell text) {
        if (text.codes().size() == 1 && text.words().equals("Schema")) {
            return Anchor.in(Part.SCHEMA, text.codes().get(0));
        }
        return titled(text, null);
    }

    private @Nullable Anchor object(Cell text) {
        String schema = current.anchor().schema();
        if (schema == null) {
            return null;
        }
        if (text.codes().size() == 1) {
            String name = text.codes().get(0);
            return switch (text.words()) {
                case "" -> new Anchor(Part.TABLE, schema, name);
                case "View", "Materialized view" -> new Anchor(Part.VIEW, schema, name);
                default ->
                    FunctionHead.kind(text.words()).isPresent() && FunctionHead.isKey(name)
                            ? new Anchor(Part.FUNCTION, schema, name)
                            : null;
            };
        }
        return titled(text, schema);
    }

    private static @Nullable Anchor titled(Cell text, @Nullable String schema) {
        Set<Part> titled = schema == null ? OF_DATABASE : OF_SCHEMA;
        return titled.stream()
                .filter(part -> part.title().equals(text.text().strip()))
                .map(part -> new Anchor(part, schema, null))
                .findFirst()
                .orElse(null);
    }

    /** The lines that are not ours, by section. */
    private Map<Anchor, String> prose() {
        Map<Anchor, String> prose = new TreeMap<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            int first = i == 0 ? 1 : section.location().line();
            int last = i + 1 < sections.size()
                    ? sections.get(i + 1).location().line() - 1
                    : document.lines().size();
            String text = prose(first, last);
            if (!text.isEmpty()) {
                prose.merge(
                        relation == null ? section.anchor() : relation,
                        text,
                        (before, after) -> before + "\n\n" + after);
            }
        }
        return prose;
    }

    private String prose(int first, int last) {
        List<String> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            if (ours[line]) {
                finish(run, runs);
            } else {
                run.add(document.line(line));
            }
        }
        finish(run, runs);
        return String.join("\n\n", runs);
    }

    private static void finish(List<String> run, List<String> runs) {
        String text = Kept.withoutEmptyLinesAround(run);
        if (!text.isEmpty()) {
            runs.add(text);
        }
        run.clear();
    }
}
