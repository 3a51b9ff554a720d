package io.github.schemaguard.site;

import io.github.schemaguard.diagram.SvgDiagram;
import io.github.schemaguard.diagram.TableGraph;
import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The diagrams of a site. Nobody can read one of hundreds of tables, so a large schema is drawn in groups. */
final class Diagrams {

    /** The largest diagram of the whole or of a schema. */
    static final int MOST_TABLES = 60;

    private static final int MOST_IN_GROUP = 40;
    private static final int MOST_AROUND = 30;

    private final TableGraph graph;
    private final Catalog catalog;

    Diagrams(Catalog catalog) {
        this.catalog = catalog;
        this.graph = new TableGraph(catalog);
    }

    /** The tables that one reference leads to, and below that those of two. Empty for a table without references. */
    Markup around(QualifiedName table, String root) {
        Markup markup = new Markup();
        if (!graph.contains(table) || !graph.isConnected(table)) {
            return markup;
        }
        NavigableSet<QualifiedName> near = graph.around(table, 1);
        NavigableSet<QualifiedName> drawn = new TreeSet<>();
        near.stream()
                .filter(name -> !name.equals(table))
                .limit(MOST_AROUND - 1L)
                .forEach(drawn::add);
        drawn.add(table);
        figure(markup, drawn, table, table.schema(), table + " and the tables that its references lead to", root);
        if (drawn.size() < near.size()) {
            markup.element(
                    "p",
                    "The first " + (drawn.size() - 1) + " of " + (near.size() - 1) + " tables. The lists have all.",
                    "class",
                    "soft");
        }
        NavigableSet<QualifiedName> far = graph.around(table, 2);
        if (far.size() > near.size() && far.size() <= MOST_IN_GROUP) {
            markup.open("details", "class", "more")
                    .element("summary", "Two references away: " + (far.size() - 1) + " tables");
            figure(markup, far, table, table.schema(), table + " and the tables that two references lead to", root);
            markup.close();
        } else if (far.size() > MOST_IN_GROUP) {
            markup.element("p", "Two references lead to " + (far.size() - 1) + " tables.", "class", "soft");
        }
        return markup;
    }

    /** All tables with references; if they are too many, where their diagrams are. Empty if there are none. */
    Markup ofAll() {
        NavigableSet<QualifiedName> connected = new TreeSet<>();
        catalog.schemas().forEach(schema -> connected.addAll(connected(schema)));
        Markup markup = new Markup();
        if (connected.isEmpty()) {
            return markup;
        }
        if (connected.size() <= MOST_TABLES) {
            figure(markup, connected, null, onlySchema(connected), "All tables with references", "");
            return markup;
        }
        return markup.element(
                "p",
                connected.size()
                        + " tables refer to each other, too many for one diagram that can be read. Each schema has"
                        + " its own, and each table one of its neighbours.");
    }

    /** The diagram of a schema; if it has too many tables, a link to the page with the diagrams of its groups. */
    Markup of(Schema schema, String root) {
        NavigableSet<QualifiedName> connected = connected(schema);
        Markup markup = new Markup();
        if (connected.isEmpty()) {
            return markup;
        }
        if (connected.size() <= MOST_TABLES) {
            figure(markup, connected, null, schema.name(), "The tables of " + schema.name() + " with references", root);
            return markup;
        }
        int groups = groups(schema).size();
        return markup.open("p")
                .link(root + page(schema.name()), connected.size() + " tables in " + groups + " diagrams")
                .close();
    }

    /** Whether a schema has a page with the diagrams of its groups. */
    boolean hasPage(Schema schema) {
        return connected(schema).size() > MOST_TABLES;
    }

    /** The file with the diagrams of the groups of a schema. */
    static String page(String schema) {
        return "schemas/" + PageFiles.stem(schema) + ".diagrams.html";
    }

    /** The groups of a schema, a section each. */
    List<Section> sections(Schema schema, String root) {
        Section.Sections sections = new Section.Sections();
        int number = 0;
        for (NavigableSet<QualifiedName> group : groups(schema)) {
            number++;
            Markup markup = new Markup();
            String title = group.first().name() + " … " + group.last().name();
            figure(markup, group, null, schema.name(), title, root);
            sections.add("group-" + number, title, group.size(), markup);
        }
        return sections.all();
    }

    private List<NavigableSet<QualifiedName>> groups(Schema schema) {
        return graph.groups(connected(schema), MOST_IN_GROUP);
    }

    private NavigableSet<QualifiedName> connected(Schema schema) {
        NavigableSet<QualifiedName> connected = new TreeSet<>();
        schema.tables().stream()
                .map(table -> new QualifiedName(schema.name(), table.name()))
                .filter(name -> graph.contains(name) && graph.isConnected(name))
                .forEach(connected::add);
        return connected;
    }

    private static @Nullable String onlySchema(Collection<QualifiedName> names) {
        List<String> schemas =
                names.stream().map(QualifiedName::schema).distinct().toList();
        return schemas.size() == 1 ? schemas.get(0) : null;
    }

    private void figure(
            Markup markup,
            Collection<QualifiedName> tables,
            @Nullable QualifiedName centre,
            @Nullable String schema,
            String label,
            String root) {
        markup.open("div", "class", "scroll figure", "tabindex", "0", "role", "region", "aria-label", label)
                .add(SvgDiagram.of(graph, tables, centre, schema, label, name -> root + CatalogLinks.page(name)))
                .close()
                .line();
    }
}
