package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page with the columns of all tables by name: columns of one name with different types stand next to each other. */
final class ColumnsPage {

    static final String FILE = "columns.html";

    /** Of the tables with one column, so many are named. */
    private static final int NAMED = 12;

    private final Site site;
    private final SortedMap<String, SortedMap<String, List<QualifiedName>>> names = new TreeMap<>();

    private ColumnsPage(Site site) {
        this.site = site;
        for (Schema schema : site.contents().catalog().schemas()) {
            for (Table table : schema.tables()) {
                if (table.partitionOf() == null) {
                    QualifiedName relation = new QualifiedName(schema.name(), table.name());
                    table.columns().forEach(column -> add(relation, column));
                }
            }
        }
    }

    private void add(QualifiedName relation, Column column) {
        names.computeIfAbsent(column.name(), any -> new TreeMap<>())
                .computeIfAbsent(column.type(), any -> new ArrayList<>())
                .add(relation);
    }

    static String render(Site site) {
        return new ColumnsPage(site).render();
    }

    private String render() {
        PageFrame frame = new PageFrame(site.contents(), FILE).under("index.html", "Overview");
        Section.Sections sections = new Section.Sections()
                .add("differing", "One name, several types", grid(true))
                .add("columns", "All columns", grid(false));
        return frame.render(
                "Columns",
                PageParts.title("Columns", "Columns of all tables by their name, with the tables that have them."),
                sections.all());
    }

    /** @param differing whether only the names with several types are listed */
    private Grid grid(boolean differing) {
        Grid grid = new Grid("Column", "Type", "#Tables", "In");
        names.forEach((name, types) -> {
            if (!differing || types.size() > 1) {
                types.forEach((type, tables) -> grid.row(
                        null,
                        Grid.code(name),
                        site.links().type(type, ""),
                        Grid.text(PageParts.count(tables.size())),
                        tables(name, tables)));
            }
        });
        return grid;
    }

    private Markup tables(String column, List<QualifiedName> tables) {
        Markup links = new Markup();
        for (Map.Entry<String, String> link : links(column, tables).entrySet()) {
            if (!links.isEmpty()) {
                links.text(", ");
            }
            links.codeLink(link.getValue(), link.getKey());
        }
        return tables.size() > NAMED ? links.text(" and " + PageParts.count(tables.size() - NAMED) + " more") : links;
    }

    private SortedMap<String, String> links(String column, List<QualifiedName> tables) {
        SortedMap<String, String> links = new TreeMap<>();
        tables.stream().limit(NAMED).forEach(table -> {
            String url = site.links().url(ObjectPath.column(table, column));
            if (url != null) {
                links.put(table.toString(), url);
            }
        });
        return links;
    }
}
