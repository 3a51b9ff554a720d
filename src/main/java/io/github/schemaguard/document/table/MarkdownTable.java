package io.github.schemaguard.document.table;

import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.document.text.InlineText;
import io.github.schemaguard.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * A Markdown table that was read.
 *
 * @param rows without the header row
 */
public record MarkdownTable(List<String> headers, List<MarkdownRow> rows, Location location) {

    /**
     * Reads a table.
     *
     * @throws DocumentException if a row and the header have different numbers of cells, which Markdown itself
     *     would ignore
     */
    public static MarkdownTable of(TableBlock block, DocumentText document) throws DocumentException {
        List<TableRow> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add((TableRow) row);
            }
        }
        List<String> headers =
                cells(rows.get(0)).stream().map(cell -> cell.text().strip()).toList();
        List<MarkdownRow> read = new ArrayList<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            read.add(row(headers, row, document));
        }
        return new MarkdownTable(headers, List.copyOf(read), document.location(block));
    }

    private static MarkdownRow row(List<String> headers, TableRow row, DocumentText document) throws DocumentException {
        Location location = document.location(row);
        int count = cellCount(document.line(location.line()));
        if (count != headers.size()) {
            throw new DocumentException(
                    location,
                    "broken table: this row has " + count + (count == 1 ? " cell" : " cells") + ", its header has "
                            + headers.size()
                            + ". Fix the row (a bar inside of a cell is written \\|; text after a table needs an empty"
                            + " line before it)");
        }
        return new MarkdownRow(headers, cells(row), location);
    }

    private static List<InlineText> cells(TableRow row) {
        List<InlineText> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(InlineText.of(cell));
        }
        return cells;
    }

    private static int cellCount(String line) {
        String row = line.strip();
        int cells = 1;
        for (int i = row.startsWith("|") ? 1 : 0; i < row.length() - 1; i++) {
            if (row.charAt(i) == '\\' && row.charAt(i + 1) == '|') {
                i++;
            } else if (row.charAt(i) == '|') {
                cells++;
            }
        }
        return cells;
    }

    /** Rejects the table if one of these headers is missing or duplicated. */
    public void require(Set<String> required) throws DocumentException {
        for (String header : required) {
            if (!headers.contains(header)) {
                throw new DocumentException(
                        location,
                        "broken table: the column \"" + header + "\" is missing; there are "
                                + String.join(", ", headers)
                                + ". Put it back, or restore the file from version control (a table of your own belongs under a"
                                + " heading of your own, #### Notes for example)");
            }
        }
        if (Set.copyOf(headers).size() < headers.size()) {
            throw new DocumentException(
                    location, "broken table: a column occurs twice among " + String.join(", ", headers));
        }
    }
}
