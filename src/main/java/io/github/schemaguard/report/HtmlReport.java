package io.github.schemaguard.report;

import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.finding.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code report.html}: one page, without scripts and without anything to download. */
final class HtmlReport implements ReportFormat {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String file() {
        return "report.html";
    }

    @Override
    public String render(RunVerdict verdict) {
        StringBuilder html = new StringBuilder(head());
        html.append("<h1>Schema: ").append(verdict.passed() ? "pass" : "fail").append("</h1>\n");
        html.append("<p>").append(escape(ReportText.summary(verdict))).append("</p>\n");
        if (!verdict.reasons().isEmpty()) {
            html.append("<ul>\n");
            verdict.reasons()
                    .forEach(
                            reason -> html.append("<li>").append(escape(reason)).append("</li>\n"));
            html.append("</ul>\n");
        }
        html.append("<table>\n<tr><th>Check</th><th>State</th><th>Facts compared</th><th></th></tr>\n");
        for (CheckRun run : verdict.checks()) {
            html.append("<tr><td>")
                    .append(run.check().label())
                    .append("</td><td>")
                    .append(ReportText.state(run.state()))
                    .append("</td><td>")
                    .append(run.compared())
                    .append("</td><td>")
                    .append(run.reason() == null ? "" : escape(run.reason()))
                    .append("</td></tr>\n");
        }
        html.append("</table>\n");
        verdict.open().forEach(finding -> finding(html, finding, verdict.sides()));
        return html.append("</body>\n</html>\n").toString();
    }

    private static void finding(StringBuilder html, Finding finding, List<Side> sides) {
        html.append("<article class=\"")
                .append(finding.severity().name().toLowerCase(Locale.ROOT))
                .append("\">\n<h2>")
                .append(finding.code())
                .append(' ')
                .append(escape(finding.object().toString()))
                .append("</h2>\n<p>")
                .append(escape(ReportText.sentence(finding.message())))
                .append("</p>\n<table>\n")
                .append(sides.stream()
                        .map(ReportText::side)
                        .collect(Collectors.joining("</th><th>", "<tr><th>", "</th></tr>\n<tr>")));
        for (Side side : sides) {
            html.append(side == finding.odd() ? "<td class=\"odd\">" : "<td>")
                    .append(finding.value(side).map(HtmlReport::escape).orElse("–"))
                    .append("</td>");
        }
        html.append("</tr>\n</table>\n<ul>\n");
        for (Location location : finding.locations()) {
            html.append("<li>").append(escape(location.toString())).append("</li>\n");
        }
        for (Repair repair : finding.repairs()) {
            html.append("<li>")
                    .append(ReportText.target(repair.target()))
                    .append(": <code>")
                    .append(escape(repair.text()))
                    .append("</code>");
            if (repair.hazard() != null) {
                html.append(" (").append(escape(repair.hazard())).append(')');
            }
            html.append("</li>\n");
        }
        finding.members()
                .forEach(member ->
                        html.append("<li>").append(escape(member.toString())).append("</li>\n"));
        html.append("</ul>\n</article>\n");
    }

    private static String escape(String text) {
        return VisibleText.characters(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String head() {
        try (InputStream head = HtmlReport.class.getResourceAsStream("report-head.html")) {
            return new String(Objects.requireNonNull(head).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report-head.html is in the plugin's own jar", e);
        }
    }
}
