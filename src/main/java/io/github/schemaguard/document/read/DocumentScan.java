package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.DocumentSection.Place;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.notes.Introduction;
import io.github.schemaguard.document.row.FunctionHeading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.document.text.InlineText;
import io.github.schemaguard.document.text.MarkdownParser;
import io.github.schemaguard.document.text.SqlText;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** One pass over a document. It splits the document into sections and separates generated from user text. */
public final class DocumentScan {

    private final DocumentText document;
    private final boolean page;
    private final TableFormats formats;
    private final DocumentDamage damage;
    private final Introduction introduction;
    private final boolean[] ours;
    private final List<SectionBlocks> sections = new ArrayList<>();
    private final Map<SectionKey, SectionBlocks> known = new HashMap<>();
    private SectionBlocks current;
    private @Nullable DocumentMarker machineLine;
    private @Nullable String title;
    private @Nullable SectionKey relation;
    private boolean navigated;
    private boolean ended;

    /**
     * Creates a scan.
     *
     * @param page true if the file is the page of one table or view
     * @param formats shared by the files of a document
     */
    DocumentScan(DocumentText document, boolean page, TableFormats formats) {
        this.document = document;
        this.page = page;
        this.formats = formats;
        this.damage = new DocumentDamage(document, page);
        this.ours = new boolean[document.lines().size() + 2];
        this.introduction = new Introduction(document, ours);
        this.current = section(SectionKey.of(DocumentSection.HEAD), "", document.at(1));
        sections.add(current);
        known.put(current.anchor(), current);
    }

    private SectionBlocks section(SectionKey key, String words, Location location) {
        return new SectionBlocks(key, words, location, document, formats.of(key));
    }

    ScannedFile read() throws DocumentException {
        damage.refuseConflicts();
        damage.refuseOthers();
        Node root = MarkdownParser.blocks(document.joined());
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block block && (isIntroduction(block) || block(block))) {
                int last = document.last(block);
                for (int line = document.first(block); line <= last; line++) {
                    ours[line] = true;
                }
            }
        }
        refuseIncomplete();
        return new ScannedFile(sections, machineLine, title, introduction.text(), prose());
    }

    /** True if the block belongs to the introduction from a separate file. */
    private boolean isIntroduction(Block block) {
        return current.anchor().part() == DocumentSection.HEAD && !page && introduction.takes(block);
    }

    private void refuseIncomplete() throws DocumentException {
        introduction.refuseOpen();
        if (page && relation == null) {
            throw damage.noRelation(document.at(1));
        }
        if (!page && machineLine == null) {
            throw damage.notOurs();
        }
        if (!ended) {
            throw damage.cutOff();
        }
    }

    /** True if the block was generated. */
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
            Optional<DocumentMarker> parsed = DocumentMarker.parse(line);
            if (parsed.isPresent()) {
                if (parsed.get().format() > DocumentMarker.FORMAT) {
                    throw new DocumentException(
                            document.location(html),
                            "a newer version of schema-maven-plugin wrote this document (format "
                                    + parsed.get().format() + "; this version reads " + DocumentMarker.FORMAT
                                    + "). Use that version");
                }
                machineLine = parsed.get();
                found = true;
            } else if (line.strip().equals(DocumentMarker.END)) {
                ended = true;
                start(SectionKey.of(DocumentSection.TAIL), "", html);
                found = true;
            }
            found |= page && line.strip().equals(DocumentMarker.PAGE);
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
        InlineText text = InlineText.of(heading);
        SectionKey anchor = heading.getLevel() == 2 ? chapter(text) : heading.getLevel() == 3 ? object(text) : null;
        if (anchor != null) {
            start(anchor, text.words(), heading);
            return true;
        }
        ownHeading(heading);
        return false;
    }

    /** The first heading states the subject of the page. Users wrote all other headings. */
    private boolean pageHeading(Heading heading) throws DocumentException {
        if (relation != null || heading.getLevel() != 1) {
            current.handOver();
            return false;
        }
        InlineText text = InlineText.of(heading);
        Optional<DocumentSection> part = relationPart(text.words());
        if (part.isEmpty() || text.codes().size() != 1) {
            throw damage.noRelation(document.location(heading));
        }
        try {
            QualifiedName name = SqlText.relation(text.codes().get(0), "");
            if (name.schema().isEmpty()) {
                throw damage.noRelation(document.location(heading));
            }
            relation = SectionKey.of(part.get(), name);
        } catch (IllegalArgumentException e) {
            throw damage.noRelation(document.location(heading));
        }
        start(relation, text.words(), heading);
        return true;
    }

    /** The kind of relation with these words before its name. */
    private static Optional<DocumentSection> relationPart(String words) {
        return switch (words) {
            case "" -> Optional.of(DocumentSection.TABLE);
            case "View", "Materialized view" -> Optional.of(DocumentSection.VIEW);
            default -> Optional.empty();
        };
    }

    /** The navigation line at the top of a page. */
    private boolean isNavigation(Block block) {
        return page
                && !navigated
                && block instanceof Paragraph
                && current.anchor().isRelation()
                && InlineText.of(block).text().startsWith(DocumentSection.CONTENTS.title() + ", schema ");
    }

    private void ownHeading(Heading heading) throws DocumentException {
        String schema = current.anchor().schema();
        if (heading.getLevel() <= 2 && schema != null && current.anchor().part() != DocumentSection.AFTER_SCHEMA) {
            SectionKey anchor = SectionKey.in(DocumentSection.AFTER_SCHEMA, schema);
            SectionBlocks section = section(anchor, "", document.location(heading));
            sections.add(section);
            known.putIfAbsent(anchor, section);
            current = section;
        }
        current.handOver();
    }

    private void start(SectionKey anchor, String words, Block block) throws DocumentException {
        SectionBlocks section = section(anchor, words, document.location(block));
        SectionBlocks earlier = known.put(anchor, section);
        if (earlier != null) {
            throw new DocumentException(
                    section.location(),
                    "this section occurs twice, first at line "
                            + earlier.location().line() + ". Delete one, or restore the file from version control");
        }
        if (anchor.part() == DocumentSection.KEPT || anchor.part() == DocumentSection.TAIL) {
            section.handOver();
        }
        sections.add(section);
        current = section;
    }

    private static @Nullable SectionKey chapter(InlineText text) {
        if (text.codes().size() == 1 && text.words().equals("Schema")) {
            return SectionKey.in(DocumentSection.SCHEMA, text.codes().get(0));
        }
        return titled(text, null);
    }

    private @Nullable SectionKey object(InlineText text) {
        String schema = current.anchor().schema();
        if (schema == null) {
            return null;
        }
        if (text.codes().size() == 1) {
            String name = text.codes().get(0);
            return switch (text.words()) {
                case "" -> new SectionKey(DocumentSection.TABLE, schema, name);
                case "View", "Materialized view" -> new SectionKey(DocumentSection.VIEW, schema, name);
                default ->
                    FunctionHeading.kind(text.words()).isPresent() && FunctionHeading.isKey(name)
                            ? new SectionKey(DocumentSection.FUNCTION, schema, name)
                            : null;
            };
        }
        return titled(text, schema);
    }

    private static @Nullable SectionKey titled(InlineText text, @Nullable String schema) {
        return DocumentSection.titled(text.text().strip(), schema == null ? Place.DATABASE : Place.SCHEMA)
                .map(section -> new SectionKey(section, schema, null))
                .orElse(null);
    }

    /** The lines that users wrote, by section. */
    private Map<SectionKey, String> prose() {
        Map<SectionKey, String> prose = new TreeMap<>();
        for (int i = 0; i < sections.size(); i++) {
            SectionBlocks section = sections.get(i);
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
        String text = DocumentText.withoutEmptyLinesAround(run);
        if (!text.isEmpty()) {
            runs.add(text);
        }
        run.clear();
    }
}
