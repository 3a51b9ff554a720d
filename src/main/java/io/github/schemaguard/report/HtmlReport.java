package io.github.schemaguard.report;

import static io.github.schemaguard.html.HtmlText.escape;

import io.github.schemaguard.diagram.SvgDiagram;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.html.HtmlPage;
import io.github.schemaguard.html.HtmlText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code report.html}: one page with its own style and script and nothing else. */
final class HtmlReport implements ReportFormat {

    private static final String FILTERS = """
            <form class="filters" aria-label="Filter the findings" hidden>
            <div class="search"><label for="search">Search (press /)</label><input id="search" type="search" autocomplete="off"></div>
            <div><label for="severity">Severity</label><select id="severity"><option value="">All</option></select></div>
            <div><label for="rule">Rule</label><select id="rule"><option value="">All</option></select></div>
            <div><label for="schema">Schema</label><select id="schema"><option value="">All</option></select></div>
            <div><label for="entity">Entity</label><select id="entity"><option value="">All</option></select></div>
            <p class="status"><span id="shown" role="status"></span> <button type="button" id="clear" hidden>Show all</button></p>
            </form>
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
    public String render(RunVerdict verdict) {
        String result = ReportText.result(verdict);
        StringBuilder html = new StringBuilder(
                "<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n<header class=\"page\">\n");
        summary(html, verdict, result);
        html.append("</header>\n<main id=\"findings\">\n").append(FILTERS);
        List<Finding> findings = ConsoleReport.worstFirst(verdict.open());
        FindingDiagrams diagrams = new FindingDiagrams(verdict.surroundings(), findings);
        findings.forEach(finding -> html.append(HtmlFinding.of(finding, verdict.sides(), diagrams.anchor(finding))));
        list(html, "Not compared", verdict.coverage().unknown());
        list(html, "Queries not checked", verdict.queries().unknown());
        list(html, "Skipped", verdict.coverage().skipped());
        list(html, "Queries skipped", verdict.queries().skipped());
        html.append(diagrams.render());
        rules(html, findings);
        html.append("</main>\n<footer>Written by schema-maven-plugin. This page makes no requests.</footer>\n");
        return new HtmlPage("Schema: " + result, result, html.toString())
                .alone(
                        HtmlPage.THEME + SvgDiagram.STYLE + HtmlPage.resource(HtmlReport.class, "report.css"),
                        HtmlPage.resource(HtmlReport.class, "report.js"));
    }

    private static void summary(StringBuilder html, RunVerdict verdict, String result) {
        html.append("<h1><span class=\"verdict\">")
                .append(result)
                .append("</span>Schema</h1>\n<p class=\"soft\">")
                .append(escape(ReportText.summary(verdict)))
                .append("</p>\n");
        if (!verdict.reasons().isEmpty()) {
            html.append("<ul class=\"reasons\">\n");
            verdict.reasons()
                    .forEach(
                            reason -> html.append("<li>").append(escape(reason)).append("</li>\n"));
            html.append("</ul>\n");
        }
        html.append("<ul class=\"numbers\">\n");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            number(
                    html,
                    severity.name().toLowerCase(Locale.ROOT),
                    verdict.count(severity),
                    ReportText.plural(severity));
        }
        number(html, "accepted", verdict.baselined(), "Accepted");
        html.append("</ul>\n");
        if (!verdict.checks().isEmpty()) {
            checks(html, verdict.checks());
        }
        html.append("<ul class=\"sources\">\n");
        Stream.concat(verdict.modules().stream(), verdict.sources().stream())
                .forEach(source -> html.append("<li>").append(escape(source)).append("</li>\n"));
        html.append("</ul>\n");
    }

    private static void checks(StringBuilder html, List<CheckRun> runs) {
        html.append(
                "<div class=\"scroll\"><table>\n<tr><th>Check</th><th>State</th><th>Facts compared</th><th></th></tr>\n");
        for (CheckRun run : runs) {
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
        html.append("</table></div>\n");
    }

    private static void number(StringBuilder html, String name, long number, String label) {
        html.append("<li class=\"")
                .append(name)
                .append("\"><b>")
                .append(number)
                .append("</b>")
                .append(label)
                .append("</li>\n");
    }

    private static void list(StringBuilder html, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            html.append("<details><summary>")
                    .append(title)
                    .append(" (")
                    .append(entries.size())
                    .append(")</summary>\n<ul>\n");
            entries.forEach(entry -> html.append("<li>").append(escape(entry)).append("</li>\n"));
            html.append("</ul>\n</details>\n");
        }
    }

    /** What the rules of the findings mean, once each. */
    private static void rules(StringBuilder html, List<Finding> findings) {
        Map<String, String> rules = new TreeMap<>();
        findings.forEach(finding -> rules.put(finding.code(), finding.rule()));
        if (rules.isEmpty()) {
            return;
        }
        html.append("<h2>What the rules mean</h2>\n");
        rules.forEach((code, rule) -> {
            html.append("<section id=\"rule-")
                    .append(code)
                    .append("\">\n<h3>")
                    .append(code)
                    .append(' ')
                    .append(escape(rule))
                    .append("</h3>\n");
            RulePage.of(code)
                    .ifPresent(page -> html.append(HtmlText.paragraphs(page.summary()))
                            .append(HtmlText.paragraphs(page.reason())));
            html.append("</section>\n");
        });
    }
}
