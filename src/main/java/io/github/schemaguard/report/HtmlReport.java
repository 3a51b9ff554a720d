package io.github.schemaguard.report;

import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import java.util.Locale;

/** {@code report.html}: one page without scripts or anything fetched from elsewhere. */
final class HtmlReport implements Format {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Schema report</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; }
            table { border-collapse: collapse; margin: .5rem 0; }
            th, td { border: 1px solid #d0d7de; padding: .25rem .75rem; text-align: left; vertical-align: top; }
            article { border-left: 4px solid #8c959f; padding: .1rem 1rem; margin: 1rem 0; }
            article.error { border-color: #cf222e; } article.warning { border-color: #9a6700; }
            code { font: 14px ui-monospace, monospace; background: #f6f8fa; padding: .1rem .3rem; }
            .odd { background: #fff1e5; }
            </style>
            </head>
            <body>
            """;

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String file() {
        return "report.html";
    }

    @Override
    public String render(Verdict verdict) {
        StringBuilder html = new StringBuilder(HEAD);
        html.append("<h1>Schema: ").append(verdict.passed() ? "pass" : "fail").append("</h1>\n");
        html.append("<p>").append(escape(Wording.summary(verdict))).append("</p>\n");
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
                    .append(Wording.state(run.state()))
                    .append("</td><td>")
                    .append(run.compared())
                    .append("</td><td>")
                    .append(run.reason() == null ? "" : escape(run.reason()))
                    .append("</td></tr>\n");
        }
        html.append("</table>\n");
        verdict.open().forEach(finding -> finding(html, finding));
        return html.append("</body>\n</html>\n").toString();
    }

    private static void finding(StringBuilder html, Finding finding) {
        html.append("<article class=\"")
                .append(finding.severity().name().toLowerCase(Locale.ROOT))
                .append("\">\n<h2>")
                .append(finding.code())
                .append(' ')
                .append(escape(finding.object().toString()))
                .append("</h2>\n<p>")
                .append(escape(Wording.sentence(finding.message())))
                .append("</p>\n<table>\n<tr><th>database</th><th>entities</th><th>document</th></tr>\n<tr>");
        for (Side side : Side.values()) {
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
                    .append(Wording.target(repair.target()))
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
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
