package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of a page. Columns without any content are left out; on a phone each row is a card, with the headings as labels. */
final class Grid {

    private final List<String> headings;
    private final List<Row> rows = new ArrayList<>();

    /** Marks a column of numbers in its heading. */
    static final String NUMBER = "#";

    private record Row(@Nullable String id, List<Markup> cells) {}

    /** @param headings of columns of numbers with {@link #NUMBER} in front */
    Grid(String... headings) {
        this.headings = List.of(headings);
    }

    static Markup text(@Nullable String text) {
        return text == null ? new Markup() : new Markup().text(text);
    }

    static Markup code(@Nullable String text) {
        return text == null || text.isEmpty() ? new Markup() : new Markup().element("code", text);
    }

    /** @param id the anchor of the row; null for none */
    Grid row(@Nullable String id, Markup... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headings);
        }
        rows.add(new Row(id, List.of(cells)));
        return this;
    }

    int size() {
        return rows.size();
    }

    Markup render() {
        int[] shown = IntStream.range(0, headings.size())
                .filter(i -> i == 0
                        || rows.stream().anyMatch(row -> !row.cells().get(i).isEmpty()))
                .toArray();
        Markup table = new Markup()
                .open("div", "class", "scroll")
                .open("table", "class", "grid")
                .open("thead")
                .open("tr");
        for (int i : shown) {
            String heading = headings.get(i);
            table.element("th", words(heading), "scope", "col", "class", isNumber(heading) ? "number" : null);
        }
        table.close().close().line().open("tbody").line();
        for (Row row : rows) {
            table.open("tr", "id", row.id());
            for (int i : shown) {
                Markup cell = row.cells().get(i);
                String heading = headings.get(i);
                table.open(
                                "td",
                                "data-label",
                                words(heading),
                                "class",
                                cell.isEmpty() ? "none" : isNumber(heading) ? "number" : null)
                        .add(cell.toString())
                        .close();
            }
            table.close().line();
        }
        return table.close().close().close().line();
    }

    private static boolean isNumber(String heading) {
        return heading.startsWith(NUMBER);
    }

    private static String words(String heading) {
        return isNumber(heading) ? heading.substring(NUMBER.length()) : heading;
    }
}
