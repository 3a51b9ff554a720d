package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Partition;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.site.SiteContents.ShownFinding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The page of a table. */
final class TablePage {

    private final Site site;
    private final QualifiedName name;
    private final Table table;
    private final PageFrame frame;
    private final String root;

    TablePage(Site site, QualifiedName name, Table table) {
        this.site = site;
        this.name = name;
        this.table = table;
        this.frame = new PageFrame(site.contents(), CatalogLinks.page(name));
        this.root = frame.root();
    }

    String render() {
        frame.under("index.html", "Overview").under(CatalogLinks.schemaPage(name.schema()), name.schema());
        List<ShownFinding> findings = site.findings(name);
        Section.Sections sections = new Section.Sections()
                .add("findings", "Findings", findings.size(), PageParts.findings(findings, site.links(), root))
                .add("columns", "Columns", new ColumnGrid(site, root, name, table).of(table.columns()))
                .add("diagram", "Diagram", 0, site.diagrams().around(name, root))
                .add("constraints", "Keys and constraints", ObjectFacts.definitions(constraints()))
                .add("referenced-by", "Referenced by", referencedBy())
                .add("views", "Used by views", RelationLists.of(site.links().readers(name), site, root))
                .add("queries", "Used by queries", site.queries(name).size(), QueryLists.of(site, name, root))
                .add("indexes", "Indexes", ObjectFacts.definitions(table.ownIndexes()))
                .add("triggers", "Triggers", ObjectFacts.triggers(table.triggers(), site.links(), root))
                .add("policies", "Policies", ObjectFacts.all(table.rowSecurity().policies()))
                .add("rules", "Rules", ObjectFacts.all(table.rules()))
                .add("statistics", "Extended statistics", ObjectFacts.all(table.statistics()))
                .add("partitions", "Partitions", partitions())
                .add("heirs", "Inherited by", RelationLists.of(site.links().heirs(name), site, root))
                .add("properties", "Properties", 0, properties())
                .add("history", "History", 0, site.history(name, root));
        return frame.render(name.toString(), head(), sections.all());
    }

    private Markup head() {
        Markup head = RelationHead.of(site, name, PageParts.kind(table), table.comment());
        if (table.partitionOf() != null) {
            head.open("p")
                    .text("Partition of ")
                    .add(site.links().relation(table.partitionOf(), root).toString())
                    .close()
                    .line();
        }
        if (!table.inherits().isEmpty()) {
            head.open("p")
                    .text("Inherits from ")
                    .add(site.links().relations(table.inherits(), root).toString())
                    .close()
                    .line();
        }
        head.open("ul", "class", "numbers");
        PageParts.number(head, PageParts.count(table.columns().size()), "Columns");
        PageParts.number(head, PageParts.count(table.foreignKeys().size()), "References");
        PageParts.number(head, PageParts.count(site.links().incoming(name).size()), "Referenced by");
        PageParts.sizes(head, site.contents().sizes().of(name));
        return head.close();
    }

    private List<SchemaObject> constraints() {
        List<SchemaObject> constraints = new ArrayList<>();
        if (table.primaryKey() != null) {
            constraints.add(table.primaryKey());
        }
        constraints.addAll(table.uniques());
        constraints.addAll(table.foreignKeys());
        constraints.addAll(table.checks());
        constraints.addAll(table.exclusions());
        return constraints;
    }

    private Grid referencedBy() {
        Grid grid = new Grid("Table", "Columns", "Refers to", "On delete", "On update");
        site.links().incoming(name).forEach(reference -> {
            ForeignKey key = reference.key();
            grid.row(
                    null,
                    site.links().relation(reference.table(), root),
                    Grid.code(SqlIdentifier.list(key.columns())),
                    Grid.code(SqlIdentifier.list(key.referencedColumns())),
                    action(key.onDelete()),
                    action(key.onUpdate()));
        });
        return grid;
    }

    private static Markup action(ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION ? new Markup() : Grid.text(action.toString());
    }

    private Grid partitions() {
        Grid grid = new Grid("Partition", "Bound");
        for (Partition partition : table.partitioning().partitions()) {
            grid.row(null, site.links().relation(partition.table(), root), Grid.code(partition.bound()));
        }
        return grid;
    }

    private Markup properties() {
        return ObjectFacts.facts(table, EnumSet.of(Attribute.KIND, Attribute.INHERITS));
    }
}
