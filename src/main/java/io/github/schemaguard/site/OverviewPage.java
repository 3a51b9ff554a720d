package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.postgres.TableSizes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The first page: what there is, and where to begin. */
final class OverviewPage {

    private static final int LARGEST = 10;

    /** So many tables and views are listed here; more of them on the pages of their schemas. */
    private static final int MOST_LISTED = 100;

    private final Site site;
    private final Catalog catalog;
    private final PageFrame frame;

    OverviewPage(Site site) {
        this.site = site;
        this.catalog = site.contents().catalog();
        this.frame = new PageFrame(site.contents(), "index.html");
    }

    String render() {
        Section.Sections sections = new Section.Sections()
                .add("schemas", "Schemas", schemas())
                .add("tables", "Tables and views", RelationLists.of(relations(), site, ""))
                .add("diagram", "Diagram", 0, site.diagrams().ofAll())
                .add("largest", "Largest tables", largest())
                .add("orphans", "Tables without references", RelationLists.of(orphans(), site, ""))
                .add("queries", "Queries", 0, QueryLists.summary(site))
                .add("recent", "Last change", 0, recent())
                .add("database", "Objects of the database", database())
                .add("unseen", "Not visible", unseen());
        return frame.render("Overview", head(), sections.all());
    }

    private Markup head() {
        Markup head = new Markup()
                .element("p", "schema", "class", "kind")
                .element("h1", site.contents().title())
                .element("p", site.contents().source(), "class", "soft")
                .line()
                .open("ul", "class", "numbers");
        Catalog.Size size = catalog.size();
        PageParts.number(head, PageParts.count(size.tables()), "Tables");
        PageParts.number(
                head,
                PageParts.count(catalog.schemas().stream()
                        .mapToLong(schema -> schema.views().size())
                        .sum()),
                "Views");
        PageParts.number(head, PageParts.count(size.columns()), "Columns");
        PageParts.number(
                head,
                PageParts.count(catalog.schemas().stream()
                        .flatMap(schema -> schema.tables().stream())
                        .mapToLong(table -> table.foreignKeys().size())
                        .sum()),
                "References");
        head.close().line();
        List<SiteContents.ShownFinding> findings = site.contents().findings();
        if (!findings.isEmpty()) {
            head.open("p").open("a", "href", FindingsPage.FILE);
            List<String> counts = SiteSummary.findings(site.contents());
            head.text(counts.isEmpty() ? "All findings are accepted" : String.join(", ", counts))
                    .close()
                    .text(" in the last report")
                    .close();
        }
        return head;
    }

    private Grid schemas() {
        Grid grid = new Grid("Schema", "#Tables", "#Views", "#Sequences", "#Types", "#Functions", "Comment");
        for (Schema schema : catalog.schemas()) {
            if (!schema.isEmpty()) {
                grid.row(
                        null,
                        new Markup()
                                .codeLink(CatalogLinks.schemaPage(schema.name()), SqlIdentifier.quote(schema.name())),
                        number(schema, schema.tables(), "tables"),
                        number(schema, schema.views(), "views"),
                        number(schema, schema.sequences(), "sequences"),
                        Grid.text(PageParts.count(schema.enums().size()
                                + schema.domains().size()
                                + schema.composites().size()
                                + schema.ranges().size())),
                        number(schema, schema.functions(), "functions"),
                        Grid.text(schema.comment()));
            }
        }
        return grid;
    }

    /** A number that leads to the section of the schema's page with the objects. */
    private static Markup number(Schema schema, List<?> objects, String section) {
        String number = PageParts.count(objects.size());
        return objects.isEmpty()
                ? Grid.text(number)
                : new Markup().link(CatalogLinks.schemaPage(schema.name()) + "#" + section, number);
    }

    /** All tables and views without partitions; none when they are too many for this page. */
    private List<QualifiedName> relations() {
        List<QualifiedName> relations = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            schema.tables().stream()
                    .filter(table -> table.partitionOf() == null)
                    .forEach(table -> relations.add(new QualifiedName(schema.name(), table.name())));
            schema.views().forEach(view -> relations.add(new QualifiedName(schema.name(), view.name())));
        }
        return relations.size() > MOST_LISTED ? List.of() : relations;
    }

    private Grid largest() {
        Grid grid = new Grid("Table", "#Rows, estimated", "#Rows on disk", "#Indexes", "#Whole");
        site.contents().sizes().tables().entrySet().stream()
                .filter(entry -> catalog.table(entry.getKey())
                        .filter(table -> table.partitionOf() == null)
                        .isPresent())
                .sorted(Comparator.comparing((Map.Entry<QualifiedName, TableSizes.Size> entry) ->
                                -entry.getValue().bytes())
                        .thenComparing(Map.Entry::getKey))
                .limit(LARGEST)
                .forEach(entry -> grid.row(
                        null,
                        site.links().relation(entry.getKey(), ""),
                        entry.getValue().rows().isPresent()
                                ? Grid.text(
                                        PageParts.count(entry.getValue().rows().getAsLong()))
                                : new Markup(),
                        Grid.text(PageParts.bytes(entry.getValue().tableBytes())),
                        Grid.text(PageParts.bytes(entry.getValue().indexBytes())),
                        Grid.text(PageParts.bytes(entry.getValue().bytes()))));
        return grid;
    }

    /** Tables that refer to no table and to which none refers. */
    private List<QualifiedName> orphans() {
        List<QualifiedName> orphans = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                QualifiedName name = new QualifiedName(schema.name(), table.name());
                if (table.foreignKeys().isEmpty()
                        && table.partitionOf() == null
                        && site.links().incoming(name).isEmpty()) {
                    orphans.add(name);
                }
            }
        }
        return orphans;
    }

    private Markup recent() {
        List<HistoryEntry> history = site.contents().history();
        return history.isEmpty()
                ? new Markup()
                : site.history(history.subList(0, 1), "")
                        .open("p")
                        .link(HistoryPage.FILE, "The whole history")
                        .close();
    }

    private Grid database() {
        Grid grid = new Grid("Kind", "Name", "Facts", "Comment");
        for (SchemaObject object : catalog.children()) {
            if (!(object instanceof Schema)) {
                grid.row(
                        null,
                        Grid.text(object.kind().label().replace('-', ' ')),
                        Grid.code(object.name()),
                        ObjectFacts.facts(object, EnumSet.noneOf(Attribute.class)),
                        Grid.text(object.facts().get(Attribute.COMMENT)));
            }
        }
        return grid;
    }

    private Grid unseen() {
        Grid grid = new Grid("Object", "Why");
        catalog.unseen()
                .forEach(object -> grid.row(null, Grid.code(object.path().toString()), Grid.text(object.reason())));
        return grid;
    }
}
