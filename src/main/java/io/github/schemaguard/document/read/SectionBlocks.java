package io.github.schemaguard.document.read;

import io.github.schemaguard.document.content.DocumentFilter;
import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.MappedBy;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.content.ShownEntities.Member;
import io.github.schemaguard.document.row.ObjectProperty;
import io.github.schemaguard.document.row.PropertyRows;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.MarkdownTable;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.document.text.InlineText;
import io.github.schemaguard.finding.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Collects the generated blocks of a section during a read, and skips the blocks that users wrote. */
final class SectionBlocks {

    private static final Pattern SUMMARY =
            Pattern.compile("(PostgreSQL \\d+: )?\\d+ tables? with \\d+ columns?, .*\\.");
    private static final Pattern REFERENCED_BY = Pattern.compile("Referenced by:.*");
    private static final Pattern DETAILS =
            Pattern.compile("<details>\\s*<summary>\\d+ partitions?</summary>", Pattern.CASE_INSENSITIVE);

    private final SectionKey anchor;
    private final Location location;
    private final String words;
    private final DocumentText document;
    private final List<RowFormat<?>> formats;
    private final Map<String, MarkdownTable> sheets = new HashMap<>();
    private @Nullable String comment;
    private @Nullable Location commentLocation;
    private @Nullable FencedCodeBlock definition;
    private @Nullable Paragraph mappedBy;
    /** True after the first generated block. */
    private boolean started;
    /** True after the first block of any kind. */
    private boolean touched;

    private final Map<String, List<String>> patterns = new HashMap<>();
    private boolean detailsOpen;
    private boolean handedOver;

    /**
     * Creates a section without blocks.
     *
     * @param words the words of the heading that are not code
     * @param formats the tables that such a section may have
     */
    SectionBlocks(
            SectionKey anchor, String words, Location location, DocumentText document, List<RowFormat<?>> formats) {
        this.anchor = anchor;
        this.words = words;
        this.location = location;
        this.document = document;
        this.formats = formats;
    }

    SectionKey anchor() {
        return anchor;
    }

    Location location() {
        return location;
    }

    /** The words of the heading, which state the kind of view or function. */
    String words() {
        return words;
    }

    /** Treats everything from here on as user text, because the user added a heading. */
    void handOver() {
        handedOver = true;
    }

    /** True if the block was generated. Its content is then recorded. */
    boolean accept(Block block) throws DocumentException {
        if (handedOver) {
            return false;
        }
        boolean ours = isOurs(block);
        started |= ours;
        touched = true;
        return ours;
    }

    private boolean isOurs(Block block) throws DocumentException {
        if (block instanceof TableBlock table) {
            return sheet(table);
        }
        if (block instanceof BlockQuote quote) {
            return comment(quote);
        }
        if (block instanceof FencedCodeBlock fence) {
            return fence(fence);
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph(paragraph);
        }
        if (block instanceof HtmlBlock html) {
            return details(html.getLiteral().strip());
        }
        return block instanceof ListBlock && anchor.part() == DocumentSection.CONTENTS && !started;
    }

    private boolean sheet(TableBlock block) throws DocumentException {
        MarkdownTable sheet = MarkdownTable.of(block, document);
        Optional<RowFormat<?>> format = format(sheet);
        if (format.isEmpty()) {
            return false;
        }
        String subject = format.get().subject();
        sheet.require(format.get().required());
        if (sheets.put(subject, sheet) != null) {
            throw new DocumentException(
                    sheet.location(),
                    "this section has two tables of \"" + subject
                            + "\". Delete one, or restore the file from version control");
        }
        return true;
    }

    /**
     * The format of the table. A word such as Key occurs in two kinds of tables, so a format with all its headers
     * comes first.
     */
    private Optional<RowFormat<?>> format(MarkdownTable sheet) {
        List<RowFormat<?>> possible = formats.stream()
                .filter(format -> sheet.headers().contains(format.subject()))
                .toList();
        return Stream.concat(
                        possible.stream().filter(format -> sheet.headers().containsAll(format.required())),
                        possible.stream())
                .findFirst();
    }

    private boolean comment(BlockQuote quote) {
        boolean first = anchor.part() == DocumentSection.SCHEMA ? !touched : anchor.isDescribed() && !started;
        if (!first) {
            return false;
        }
        List<String> paragraphs = new ArrayList<>();
        for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
            paragraphs.add(InlineText.of(child).text());
        }
        comment = String.join("\n\n", paragraphs);
        commentLocation = document.location(quote);
        return true;
    }

    private boolean fence(FencedCodeBlock fence) {
        String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
        if (anchor.part() == DocumentSection.DIAGRAM) {
            return info.equals("mermaid") && fence.getLiteral().startsWith(DocumentMarker.DIAGRAM);
        }
        boolean code = anchor.part() == DocumentSection.VIEW
                ? info.equals("sql")
                : anchor.part() == DocumentSection.FUNCTION && (info.equals("sql") || info.equals("text"));
        if (code
                && definition == null
                && !hasProperty(ObjectProperty.DEFINITION)
                && !hasProperty(ObjectProperty.BODY)) {
            definition = fence;
            return true;
        }
        return false;
    }

    /** True if the code is already one of the properties because a fence cannot contain it. */
    private boolean hasProperty(ObjectProperty property) {
        return rows(PropertyRows.PROPERTY).stream()
                .anyMatch(row -> row.cell(PropertyRows.PROPERTY).text().strip().equals(property.title()));
    }

    private boolean paragraph(Paragraph paragraph) throws DocumentException {
        String text = InlineText.of(paragraph).text();
        if (text.startsWith("|") && !formats.isEmpty()) {
            throw new DocumentException(
                    document.location(paragraph),
                    "broken table: these rows have no header, or the row of dashes below it has another number of"
                            + " cells. Fix it, or restore the file from version control");
        }
        return switch (anchor.part()) {
            case HEAD -> (!started && SUMMARY.matcher(text).matches()) || scope(paragraph);
            case TABLE ->
                isMappedBy(paragraph)
                        || (REFERENCED_BY.matcher(text).matches() && isLinksOnly(paragraph, "Referenced by:"));
            case VIEW -> isMappedBy(paragraph);
            default -> false;
        };
    }

    /** Accepts the paragraph about entities before the tables. */
    private boolean isMappedBy(Paragraph paragraph) {
        InlineText cell = InlineText.of(paragraph);
        boolean ours = mappedBy == null
                && sheets.isEmpty()
                && !cell.codes().isEmpty()
                && cell.words().startsWith(MappedBy.START)
                && isLinksOnly(paragraph, MappedBy.START);
        mappedBy = ours ? paragraph : mappedBy;
        return ours;
    }

    /** The entity classes in the paragraph; empty if there is none. */
    List<Member> members(boolean page) {
        return mappedBy == null ? List.of() : new MappedBy(page).read(mappedBy);
    }

    /** True if only names and commas follow the first words. */
    private static boolean isLinksOnly(Paragraph paragraph, String start) {
        InlineText cell = InlineText.of(paragraph);
        return Set.of("", ",")
                .containsAll(Stream.of(cell.words().substring(start.length()).split("[\\s,]+"))
                        .toList());
    }

    /** Accepts a sentence about what the document includes or leaves out by choice. */
    private boolean scope(Paragraph paragraph) {
        InlineText cell = InlineText.of(paragraph);
        for (String start : List.of(DocumentFilter.INCLUDED, DocumentFilter.EXCLUDED)) {
            if (cell.words().startsWith(start.strip())
                    && !cell.codes().isEmpty()
                    && isLinksOnly(paragraph, start.strip())
                    && !patterns.containsKey(start)) {
                patterns.put(start, cell.codes());
                return true;
            }
        }
        return false;
    }

    /** The patterns that the document includes or leaves out; empty if it states none. */
    List<String> patterns(String start) {
        return patterns.getOrDefault(start, List.of());
    }

    private boolean details(String html) {
        if (anchor.part() != DocumentSection.TABLE) {
            return false;
        }
        if (DETAILS.matcher(html).matches()) {
            detailsOpen = true;
            return true;
        }
        boolean closes = detailsOpen && html.equals("</details>");
        detailsOpen &= !closes;
        return closes;
    }

    /** The rows of a table; empty if the section does not have it. */
    List<MarkdownRow> rows(String subject) {
        MarkdownTable sheet = sheets.get(subject);
        return sheet == null ? List.of() : sheet.rows();
    }

    /** Rejects the section if a required table is missing. */
    void require(String subject) throws DocumentException {
        if (!sheets.containsKey(subject)) {
            throw new DocumentException(
                    location,
                    "this section has no table of \"" + subject
                            + "\". Put it back, or restore the file from version control (a heading of your own is written"
                            + " without code: ### About orders)");
        }
    }

    @Nullable
    String comment() {
        return comment;
    }

    /** The location of the description, otherwise of the section. */
    Location commentLocation() {
        return commentLocation == null ? location : commentLocation;
    }

    /** The fenced definition of a view or body of a function; null if there is none. */
    @Nullable
    String definition() {
        if (definition == null) {
            return null;
        }
        String literal = definition.getLiteral();
        return literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    }

    Location definitionLocation() {
        return definition == null ? location : document.location(definition);
    }
}
