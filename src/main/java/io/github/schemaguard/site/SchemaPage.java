package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.site.SiteContents.ShownFinding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The page of a schema: its tables and views, and the objects in it that have no page of their own. */
final class SchemaPage {

    private final Site site;
    private final Schema schema;
    private final PageFrame frame;
    private final String root;

    SchemaPage(Site site, Schema schema) {
        this.site = site;
        this.schema = schema;
        this.frame = new PageFrame(site.contents(), CatalogLinks.schemaPage(schema.name()));
        this.root = frame.root();
    }

    String render() {
        frame.under("index.html", "Overview");
        List<ShownFinding> findings = site.contents().findings().stream()
                .filter(shown -> isHere(shown.finding().object()))
                .toList();
        List<SchemaObject> composites = new ArrayList<>(schema.composites());
        composites.addAll(schema.ranges());
        Section.Sections sections = new Section.Sections()
                .add("findings", "Findings", findings.size(), PageParts.findings(findings, site.links(), root))
                .add("diagram", "Diagram", 0, site.diagrams().of(schema, root))
                .add("tables", "Tables", RelationLists.of(names(schema.tables()), site, root))
                .add("views", "Views", RelationLists.of(names(schema.views()), site, root))
                .add("enums", "Enums", types(schema.enums()))
                .add("domains", "Domains", types(schema.domains()))
                .add("types", "Other types", types(composites))
                .add("sequences", "Sequences", ObjectFacts.all(schema.sequences()))
                .add("functions", "Functions", functions())
                .add("operators", "Operators", ObjectFacts.all(schema.operators()))
                .add("others", "Other objects", others())
                .add("properties", "Properties", 0, ObjectFacts.facts(schema, EnumSet.noneOf(Attribute.class)));
        return frame.render("schema " + schema.name(), head(), sections.all());
    }

    /** The page with the diagrams of a schema that is too large for one. */
    static String diagrams(Site site, Schema schema) {
        PageFrame frame = new PageFrame(site.contents(), Diagrams.page(schema.name()))
                .under("index.html", "Overview")
                .under(CatalogLinks.schemaPage(schema.name()), schema.name());
        return frame.render(
                "Diagrams of " + schema.name(),
                PageParts.title(
                        "Diagrams of " + schema.name(),
                        "Tables that refer to each other, in groups that can be read. Tables without references are not"
                                + " drawn; neither are references between groups."),
                site.diagrams().sections(schema, frame.root()));
    }

    /** Whether a finding is about the schema or an object in it that has no page of its own. */
    private boolean isHere(ObjectPath path) {
        boolean inside = path.kind() == ObjectKind.SCHEMA
                ? path.name().equals(schema.name())
                : schema.name().equals(path.schema());
        return inside && site.links().url(path) == null;
    }

    private List<QualifiedName> names(List<? extends SchemaObject> objects) {
        return objects.stream()
                .map(object -> new QualifiedName(schema.name(), object.name()))
                .toList();
    }

    private Markup head() {
        Markup head = PageParts.heading("schema", SqlIdentifier.quote(schema.name()), schema.comment())
                .open("ul", "class", "numbers");
        PageParts.number(head, PageParts.count(schema.tables().size()), "Tables");
        PageParts.number(head, PageParts.count(schema.views().size()), "Views");
        PageParts.number(
                head,
                PageParts.count(schema.tables().stream()
                        .mapToLong(table -> table.columns().size())
                        .sum()),
                "Columns");
        PageParts.number(
                head,
                PageParts.count(schema.tables().stream()
                        .mapToLong(table -> table.foreignKeys().size())
                        .sum()),
                "References");
        long bytes = names(schema.tables()).stream()
                .filter(name -> site.contents()
                        .catalog()
                        .table(name)
                        .filter(table -> table.partitionOf() == null)
                        .isPresent())
                .flatMap(name -> site.contents().sizes().of(name).stream())
                .mapToLong(size -> size.bytes())
                .sum();
        if (bytes > 0) {
            PageParts.number(head, PageParts.bytes(bytes), "Size");
        }
        return head.close();
    }

    private Grid types(List<? extends SchemaObject> types) {
        Grid grid = new Grid("Name", "Facts", "Parts", "Used by", "Comment");
        for (SchemaObject type : types) {
            Markup uses = new Markup();
            site.links()
                    .columnsOf(new QualifiedName(schema.name(), type.name()))
                    .forEach(path -> {
                        if (!uses.isEmpty()) {
                            uses.text(", ");
                        }
                        uses.codeLink(root + site.links().url(path), path.toString());
                    });
            Markup parts = new Markup();
            type.children()
                    .forEach(child -> parts.element("code", child.name() + " " + child.summary())
                            .empty("br"));
            grid.row(
                    CatalogLinks.anchor(type),
                    Grid.code(type.name()),
                    ObjectFacts.facts(type, EnumSet.noneOf(Attribute.class)),
                    parts,
                    uses,
                    Grid.text(type.facts().get(Attribute.COMMENT)));
        }
        return grid;
    }

    private Grid functions() {
        Grid grid = new Grid("Name", "Result", "Facts", "Body", "Comment");
        for (Function function : schema.functions()) {
            grid.row(
                    CatalogLinks.anchor(function),
                    Grid.code(function.key()),
                    function.result() == null ? new Markup() : site.links().type(function.result(), root),
                    ObjectFacts.facts(function, EnumSet.of(Attribute.BODY, Attribute.RESULT)),
                    new Markup()
                            .open("details")
                            .element("summary", "source")
                            .element("pre", function.body().strip())
                            .close(),
                    Grid.text(function.comment()));
        }
        return grid;
    }

    private Grid others() {
        Grid grid = new Grid("Kind", "Name", "Facts", "Comment");
        List<SchemaObject> objects = new ArrayList<>(schema.otherObjects());
        objects.addAll(schema.defaultPrivileges());
        objects.forEach(object -> grid.row(
                null,
                Grid.text(object.kind().label().replace('-', ' ')),
                Grid.code(object.name()),
                ObjectFacts.facts(object, EnumSet.noneOf(Attribute.class)),
                Grid.text(object.facts().get(Attribute.COMMENT))));
        return grid;
    }
}
