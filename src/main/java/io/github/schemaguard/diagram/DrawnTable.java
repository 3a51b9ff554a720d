package io.github.schemaguard.diagram;

import io.github.schemaguard.finding.VisibleText;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a box: its name, and the columns of its keys below.
 *
 * @param title what is written in the first line
 * @param rows the other lines
 */
record DrawnTable(QualifiedName name, String title, List<Row> rows) {

    static final double LINE = 19;
    static final double HEAD = 27;

    private static final double LETTER = 7.3;
    private static final double WIDE_LETTER = 12.5;
    private static final double MARK = 26;
    private static final double PADDING = 11;
    private static final int LONGEST = 38;
    private static final int MOST_ROWS = 12;

    /**
     * A column.
     *
     * @param mark {@code PK} or {@code FK}; empty for the line that counts the rest
     */
    record Row(String mark, String text) {}

    DrawnTable {
        rows = List.copyOf(rows);
    }

    /**
     * A box for a table.
     *
     * @param schema whose name is left out; null when none is
     * @param withKeys whether the columns of the keys are drawn
     */
    static DrawnTable of(QualifiedName name, Table table, @Nullable String schema, boolean withKeys) {
        String title = name.schema().equals(schema) ? SqlIdentifier.quote(name.name()) : name.toString();
        List<Row> rows = new ArrayList<>();
        if (withKeys) {
            table.columns().forEach(column -> {
                boolean primary = table.primaryKey() != null
                        && table.primaryKey().columns().contains(column.name());
                boolean foreign = table.foreignKeys().stream()
                        .anyMatch(key -> key.columns().contains(column.name()));
                if (primary || foreign) {
                    rows.add(new Row(primary ? "PK" : "FK", shortened(SqlIdentifier.quote(column.name()))));
                }
            });
        }
        int more = rows.size() - MOST_ROWS;
        if (more > 1) {
            rows.subList(MOST_ROWS, rows.size()).clear();
            rows.add(new Row("", more + " more"));
        }
        return new DrawnTable(name, shortened(title), rows);
    }

    private static String shortened(String text) {
        String shown = VisibleText.characters(text);
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    double width() {
        double widest = width(title);
        for (Row row : rows) {
            widest = Math.max(widest, MARK + width(row.text()));
        }
        return Math.ceil(widest + 2 * PADDING);
    }

    double height() {
        return HEAD + rows.size() * LINE + (rows.isEmpty() ? 0 : 6);
    }

    /** Where the text of a line begins, from the left side of the box. */
    static double textBegin(Row row) {
        return PADDING + (row.mark().isEmpty() ? 0 : MARK);
    }

    static double padding() {
        return PADDING;
    }

    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> letter < 0x1100 ? LETTER : WIDE_LETTER)
                .sum();
    }
}
