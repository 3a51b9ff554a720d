package io.github.schemaguard.diagram;

import io.github.schemaguard.diagram.DiagramLayout.Point;
import io.github.schemaguard.html.HtmlPage;
import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A diagram of some tables: boxes that link to the tables, lines for the references. The end with three strokes is that of many
 * rows, a circle means that there may be none.
 */
public final class SvgDiagram {

    /** How diagrams look, for the style of a page. */
    public static final String STYLE = HtmlPage.resource(SvgDiagram.class, "diagram.css");

    /** With more tables, only the names are drawn. */
    private static final int MOST_WITH_KEYS = 14;

    private static final double HALF = 5;
    private static final double FOOT = 11;
    private static final double BAR = 8;
    private static final double CIRCLE = 3.5;

    private final Markup svg = new Markup();
    private final Map<QualifiedName, Integer> numbers = new LinkedHashMap<>();
    private final List<DrawnTable> boxes = new ArrayList<>();
    private final List<DrawnReference> references = new ArrayList<>();
    private final DiagramLayout layout = new DiagramLayout();

    private SvgDiagram() {}

    /**
     * Draws tables.
     *
     * @param chosen the tables to draw; those that are not in the graph are left out
     * @param centre the table that is marked; null for none
     * @param schema whose name is left out; null for none
     * @param label what a screen reader says
     * @param url of the page of a table; null where there is none
     */
    public static String of(
            TableGraph graph,
            Collection<QualifiedName> chosen,
            @Nullable QualifiedName centre,
            @Nullable String schema,
            String label,
            Function<QualifiedName, @Nullable String> url) {
        SvgDiagram diagram = new SvgDiagram();
        diagram.place(graph, chosen, schema);
        return diagram.draw(centre, label, url);
    }

    private void place(TableGraph graph, Collection<QualifiedName> chosen, @Nullable String schema) {
        SortedMap<QualifiedName, Table> drawn = new TreeMap<>(graph.tables());
        drawn.keySet().retainAll(Set.copyOf(chosen));
        boolean withKeys = drawn.size() <= MOST_WITH_KEYS;
        drawn.forEach((name, table) -> {
            DrawnTable box = DrawnTable.of(name, table, schema, withKeys);
            numbers.put(name, boxes.size());
            boxes.add(box);
            layout.box(box.width(), box.height());
        });
        drawn.forEach((name, table) -> {
            Map<QualifiedName, DrawnReference> to = new LinkedHashMap<>();
            table.foreignKeys().stream()
                    .filter(key -> numbers.containsKey(key.referencedTable()))
                    .forEach(key ->
                            to.merge(key.referencedTable(), DrawnReference.of(name, table, key), DrawnReference::and));
            references.addAll(to.values());
        });
        references.forEach(line -> layout.line(number(line.from()), number(line.to())));
        layout.run();
    }

    private int number(QualifiedName table) {
        return numbers.getOrDefault(table, -1);
    }

    private String draw(@Nullable QualifiedName centre, String label, Function<QualifiedName, @Nullable String> url) {
        String width = text(Math.ceil(layout.width()));
        String height = text(Math.ceil(layout.height()));
        svg.open(
                        "svg",
                        "class",
                        "diagram",
                        "role",
                        "group",
                        "aria-label",
                        label,
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "width",
                        width,
                        "height",
                        height)
                .line();
        for (int i = 0; i < references.size(); i++) {
            line(references.get(i), layout.corners(i), centre);
        }
        for (int i = 0; i < boxes.size(); i++) {
            box(
                    boxes.get(i),
                    layout.corner(i),
                    layout.height(i),
                    boxes.get(i).name().equals(centre),
                    url.apply(boxes.get(i).name()));
        }
        return svg.close().toString();
    }

    private void box(DrawnTable box, Point at, double height, boolean isCentre, @Nullable String url) {
        boolean linked = url != null && !isCentre;
        if (linked) {
            svg.open("a", "href", url);
        }
        svg.open(
                        "g",
                        "class",
                        isCentre ? "table centre" : "table",
                        "transform",
                        "translate(" + text(at.x()) + " " + text(at.y()) + ")")
                .element("title", box.name().toString())
                .open("rect", "width", text(box.width()), "height", text(height), "rx", "6")
                .close();
        svg.element("text", box.title(), "class", "name", "x", text(DrawnTable.padding()), "y", "18");
        double y = DrawnTable.HEAD + 14;
        if (!box.rows().isEmpty()) {
            svg.open("path", "class", "rule", "d", "M0 " + text(DrawnTable.HEAD) + "h" + text(box.width()))
                    .close();
        }
        for (DrawnTable.Row row : box.rows()) {
            if (!row.mark().isEmpty()) {
                svg.element("text", row.mark(), "class", "mark", "x", text(DrawnTable.padding()), "y", text(y));
            }
            svg.element("text", row.text(), "x", text(DrawnTable.textBegin(row)), "y", text(y));
            y += DrawnTable.LINE;
        }
        svg.close();
        if (linked) {
            svg.close();
        }
        svg.line();
    }

    private void line(DrawnReference reference, List<Point> corners, @Nullable QualifiedName centre) {
        if (corners.size() < 2) {
            return;
        }
        boolean near = reference.from().equals(centre) || reference.to().equals(centre);
        StringBuilder path = new StringBuilder();
        for (Point corner : corners) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(text(corner.x()))
                    .append(' ')
                    .append(text(corner.y()));
        }
        Point begin = corners.get(0);
        Point afterBegin = corners.get(1);
        Point end = corners.get(corners.size() - 1);
        Point beforeEnd = corners.get(corners.size() - 2);
        path.append(reference.many() ? foot(begin, afterBegin) : bar(begin, afterBegin))
                .append(bar(end, beforeEnd));
        svg.open("g", "class", near ? "reference near" : "reference").element("title", reference.title());
        svg.open("path", "d", path.toString()).close();
        if (reference.optional()) {
            Point circle = along(end, beforeEnd, BAR + CIRCLE + 2);
            svg.open("circle", "cx", text(circle.x()), "cy", text(circle.y()), "r", text(CIRCLE))
                    .close();
        }
        svg.close().line();
    }

    /** Three strokes that spread towards the box. */
    private static String foot(Point box, Point next) {
        Point root = along(box, next, FOOT);
        boolean level = isLevel(box, next);
        Point one = level ? new Point(box.x(), box.y() - HALF) : new Point(box.x() - HALF, box.y());
        Point other = level ? new Point(box.x(), box.y() + HALF) : new Point(box.x() + HALF, box.y());
        return "M" + text(one.x()) + " " + text(one.y()) + "L" + text(root.x()) + " " + text(root.y()) + "L"
                + text(other.x()) + " " + text(other.y());
    }

    private static String bar(Point box, Point next) {
        Point at = along(box, next, BAR);
        boolean level = isLevel(box, next);
        return level
                ? "M" + text(at.x()) + " " + text(at.y() - HALF) + "v" + text(2 * HALF)
                : "M" + text(at.x() - HALF) + " " + text(at.y()) + "h" + text(2 * HALF);
    }

    /** Lines have right angles, but not to the last bit. */
    private static boolean isLevel(Point from, Point to) {
        return Math.abs(to.x() - from.x()) > Math.abs(to.y() - from.y());
    }

    private static Point along(Point from, Point to, double distance) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : distance / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    /** With one digit, so that no difference of the last bit shows. */
    private static String text(double number) {
        long tenths = Math.round(number * 10);
        String whole = Long.toString(tenths / 10);
        return tenths % 10 == 0 ? whole : (tenths < 0 && tenths > -10 ? "-" : "") + whole + "." + Math.abs(tenths % 10);
    }
}
