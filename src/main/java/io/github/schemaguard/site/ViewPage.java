package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.site.SiteContents.ShownFinding;
import java.util.EnumSet;
import java.util.List;

/** The page of a view or materialized view. */
final class ViewPage {

    private final Site site;
    private final QualifiedName name;
    private final View view;

    ViewPage(Site site, QualifiedName name, View view) {
        this.site = site;
        this.name = name;
        this.view = view;
    }

    String render() {
        PageFrame frame = new PageFrame(site.contents(), CatalogLinks.page(name))
                .under("index.html", "Overview")
                .under(CatalogLinks.schemaPage(name.schema()), name.schema());
        String root = frame.root();
        List<ShownFinding> findings = site.findings(name);
        Section.Sections sections = new Section.Sections()
                .add("findings", "Findings", findings.size(), PageParts.findings(findings, site.links(), root))
                .add("columns", "Columns", new ColumnGrid(site, root, name, null).of(view.columns()))
                .add("reads", "Reads", RelationLists.of(view.dependsOn(), site, root))
                .add("views", "Used by views", RelationLists.of(site.links().readers(name), site, root))
                .add("queries", "Used by queries", site.queries(name).size(), QueryLists.of(site, name, root))
                .add("definition", "Definition", 0, new Markup().element("pre", view.definition()))
                .add("indexes", "Indexes", ObjectFacts.definitions(view.indexes()))
                .add("triggers", "Triggers", ObjectFacts.triggers(view.triggers(), site.links(), root))
                .add("rules", "Rules", ObjectFacts.all(view.rules()))
                .add(
                        "properties",
                        "Properties",
                        0,
                        ObjectFacts.facts(view, EnumSet.of(Attribute.KIND, Attribute.DEFINITION)))
                .add("history", "History", 0, site.history(name, root));
        return frame.render(name.toString(), head(), sections.all());
    }

    private Markup head() {
        Markup head = RelationHead.of(site, name, PageParts.kind(view), view.comment());
        head.open("ul", "class", "numbers");
        PageParts.number(head, PageParts.count(view.columns().size()), "Columns");
        PageParts.number(head, PageParts.count(view.dependsOn().size()), "Reads");
        PageParts.sizes(head, site.contents().sizes().of(name));
        return head.close();
    }
}
