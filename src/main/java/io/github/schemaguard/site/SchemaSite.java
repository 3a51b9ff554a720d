package io.github.schemaguard.site;

import io.github.schemaguard.diagram.SvgDiagram;
import io.github.schemaguard.html.HtmlPage;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All files of a site. */
public final class SchemaSite {

    /** The file to open. */
    public static final String FIRST = "index.html";

    /** Stands on every page, so that the pages of an earlier run can be told from other files. */
    public static final String MARKER = "Written by schema-maven-plugin. These pages make no requests.";

    private SchemaSite() {}

    /**
     * What renders each file, by the file's path in the site's folder, with forward slashes. A large site does not fit into
     * memory as a whole.
     */
    public static SortedMap<String, Supplier<String>> files(SiteContents contents) {
        Site site = new Site(contents);
        SortedMap<String, Supplier<String>> files = new TreeMap<>();
        files.put("theme.css", () -> HtmlPage.THEME + SvgDiagram.STYLE);
        files.put(PageFrame.STYLE, () -> HtmlPage.resource(SchemaSite.class, PageFrame.STYLE));
        files.put(PageFrame.SCRIPT, () -> HtmlPage.resource(SchemaSite.class, PageFrame.SCRIPT));
        files.put(SearchIndex.FILE, () -> SearchIndex.render(site));
        files.put(FIRST, () -> new OverviewPage(site).render());
        files.put(ColumnsPage.FILE, () -> ColumnsPage.render(site));
        files.put(ConstraintsPage.FILE, () -> ConstraintsPage.render(site));
        if (!contents.queries().queries().isEmpty()) {
            files.put(QueriesPage.FILE, () -> QueriesPage.render(site));
        }
        if (!contents.history().isEmpty()) {
            files.put(HistoryPage.FILE, () -> HistoryPage.render(site));
        }
        if (!contents.findings().isEmpty()) {
            files.put(FindingsPage.FILE, () -> FindingsPage.render(site));
        }
        for (Schema schema : contents.catalog().schemas()) {
            if (!schema.isEmpty()) {
                files.put(CatalogLinks.schemaPage(schema.name()), () -> new SchemaPage(site, schema).render());
            }
            if (site.diagrams().hasPage(schema)) {
                files.put(Diagrams.page(schema.name()), () -> SchemaPage.diagrams(site, schema));
            }
            schema.tables().forEach(table -> {
                QualifiedName name = new QualifiedName(schema.name(), table.name());
                files.put(CatalogLinks.page(name), () -> new TablePage(site, name, table).render());
            });
            schema.views().forEach(view -> {
                QualifiedName name = new QualifiedName(schema.name(), view.name());
                files.put(CatalogLinks.page(name), () -> new ViewPage(site, name, view).render());
            });
        }
        return files;
    }
}
