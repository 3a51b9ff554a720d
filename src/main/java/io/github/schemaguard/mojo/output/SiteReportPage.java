package io.github.schemaguard.mojo.output;

import io.github.schemaguard.finding.VisibleText;
import io.github.schemaguard.site.SchemaSite;
import io.github.schemaguard.site.SiteSummary;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;

/**
 * The page of a Maven site that leads to the site of the schema. It uses only what the sinks of Doxia 1 and 2 have in common: the
 * site plugin of the project brings one of them.
 */
public final class SiteReportPage {

    private SiteReportPage() {}

    /**
     * Writes the page.
     *
     * @param folder of the site of the schema, next to the page
     */
    public static void write(Sink sink, String folder, String title, SiteSummary summary) {
        sink.head();
        sink.title();
        sink.text(title);
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(title);
        sink.sectionTitle1_();
        sink.paragraph();
        link(sink, folder + "/" + SchemaSite.FIRST, "Open the pages of the schema");
        sink.text(": tables, views, diagrams, and what uses them, with a search.");
        sink.paragraph_();
        sink.paragraph();
        sink.text(VisibleText.line(summary.source()));
        sink.paragraph_();
        if (!summary.findings().isEmpty()) {
            sink.paragraph();
            sink.text("In the last report: " + String.join(", ", summary.findings()));
            sink.paragraph_();
        }
        schemas(sink, folder, summary.schemas());
        sink.section1_();
        sink.body_();
        sink.flush();
        sink.close();
    }

    private static void schemas(Sink sink, String folder, List<SiteSummary.SchemaLine> schemas) {
        if (schemas.isEmpty()) {
            return;
        }
        sink.table();
        sink.tableRows(null, false);
        sink.tableRow();
        for (String heading : List.of("Schema", "Tables", "Views", "Columns", "References")) {
            sink.tableHeaderCell();
            sink.text(heading);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        for (SiteSummary.SchemaLine schema : schemas) {
            sink.tableRow();
            sink.tableCell();
            link(sink, folder + "/" + schema.url(), VisibleText.line(schema.name()));
            sink.tableCell_();
            for (int number : List.of(schema.tables(), schema.views(), schema.columns(), schema.references())) {
                sink.tableCell();
                sink.text(String.format(Locale.ROOT, "%,d", number));
                sink.tableCell_();
            }
            sink.tableRow_();
        }
        sink.tableRows_();
        sink.table_();
    }

    private static void link(Sink sink, String url, String text) {
        sink.link(url);
        sink.text(text);
        sink.link_();
    }
}
