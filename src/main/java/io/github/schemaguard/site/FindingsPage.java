package io.github.schemaguard.site;

import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.site.SiteContents.ShownFinding;
import java.util.List;
import java.util.Locale;

/** The page with all findings of the last report. */
final class FindingsPage {

    static final String FILE = "findings.html";

    private FindingsPage() {}

    static String render(Site site) {
        PageFrame frame = new PageFrame(site.contents(), FILE).under("index.html", "Overview");
        Section.Sections sections = new Section.Sections();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<ShownFinding> open = site.contents().findings().stream()
                    .filter(shown -> !shown.accepted() && shown.finding().severity() == severity)
                    .toList();
            String title = switch (severity) {
                case ERROR -> "Errors";
                case WARNING -> "Warnings";
                case INFO -> "Information";
            };
            sections.add(
                    severity.name().toLowerCase(Locale.ROOT),
                    title,
                    open.size(),
                    PageParts.findings(open, site.links(), ""));
        }
        List<ShownFinding> accepted = site.contents().findings().stream()
                .filter(ShownFinding::accepted)
                .toList();
        sections.add("accepted", "Accepted", accepted.size(), PageParts.findings(accepted, site.links(), ""));
        return frame.render(
                "Findings", PageParts.title("Findings", "From the last report, report.json."), sections.all());
    }

    /** The level after a number. */
    static String words(Severity severity, long count) {
        return switch (severity) {
            case ERROR -> count == 1 ? "error" : "errors";
            case WARNING -> count == 1 ? "warning" : "warnings";
            case INFO -> count == 1 ? "finding of level info" : "findings of level info";
        };
    }
}
