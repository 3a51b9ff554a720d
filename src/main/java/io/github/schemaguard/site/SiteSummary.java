package io.github.schemaguard.site;

import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.model.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page elsewhere says about a site.
 *
 * @param source what the catalog was read from, in one line
 * @param schemas those that have objects
 * @param findings of the last report that are not accepted, in words; empty when there are none, or no report
 */
public record SiteSummary(String source, List<SchemaLine> schemas, List<String> findings) {

    public SiteSummary {
        schemas = List.copyOf(schemas);
        findings = List.copyOf(findings);
    }

    /**
     * A schema.
     *
     * @param url of its page, from the folder of the site
     */
    public record SchemaLine(String name, String url, int tables, int views, int columns, int references) {}

    public static SiteSummary of(SiteContents contents) {
        return new SiteSummary(
                contents.source(),
                contents.catalog().schemas().stream()
                        .filter(schema -> !schema.isEmpty())
                        .map(SiteSummary::line)
                        .toList(),
                findings(contents));
    }

    private static SchemaLine line(Schema schema) {
        return new SchemaLine(
                schema.name(),
                CatalogLinks.schemaPage(schema.name()),
                schema.tables().size(),
                schema.views().size(),
                schema.tables().stream()
                        .mapToInt(table -> table.columns().size())
                        .sum(),
                schema.tables().stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum());
    }

    /** The number of findings of each level: {@code 2 errors}. */
    static List<String> findings(SiteContents contents) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = contents.findings().stream()
                    .filter(shown -> !shown.accepted() && shown.finding().severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + FindingsPage.words(severity, count));
            }
        }
        return counts;
    }
}
