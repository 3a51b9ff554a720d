package io.github.schemaguard.report;

import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.finding.VisibleText;
import java.util.List;
import java.util.stream.Collectors;

/** {@code report.md}: for a pull request's comment or a job summary. */
final class MarkdownReport implements ReportFormat {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String file() {
        return "report.md";
    }

    @Override
    public String render(RunVerdict verdict) {
        StringBuilder text = new StringBuilder();
        text.append("# Schema: ").append(verdict.passed() ? "pass" : "fail").append("\n\n");
        text.append(escape(ReportText.summary(verdict))).append("\n");
        if (!verdict.reasons().isEmpty()) {
            text.append('\n');
            verdict.reasons()
                    .forEach(reason -> text.append("- ").append(escape(reason)).append('\n'));
        }
        text.append("\n| Check | State | Facts compared | |\n| --- | --- | ---: | --- |\n");
        for (CheckRun run : verdict.checks()) {
            text.append("| ")
                    .append(run.check().label())
                    .append(" | ")
                    .append(ReportText.state(run.state()))
                    .append(" | ")
                    .append(run.compared())
                    .append(" | ")
                    .append(run.reason() == null ? "" : escape(run.reason()))
                    .append(" |\n");
        }
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<Finding> findings = verdict.open().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!findings.isEmpty()) {
                text.append("\n## ").append(ReportText.plural(severity)).append("\n");
                findings.forEach(finding -> finding(text, finding, verdict.sides()));
            }
        }
        list(text, "Not compared", verdict.coverage().unknown());
        list(text, "Skipped", verdict.coverage().skipped());
        return text.toString();
    }

    private static void finding(StringBuilder text, Finding finding, List<Side> sides) {
        text.append("\n### ")
                .append(finding.code())
                .append(' ')
                .append(escape(finding.object().toString()))
                .append(": ")
                .append(finding.attribute().label())
                .append("\n\n")
                .append(escape(ReportText.sentence(finding.message())))
                .append("\n\n")
                .append(sides.stream().map(ReportText::side).collect(Collectors.joining(" | ", "| ", " |\n")))
                .append(sides.stream().map(side -> "---").collect(Collectors.joining(" | ", "| ", " |\n|")));
        for (Side side : sides) {
            text.append(' ')
                    .append(finding.value(side).map(MarkdownReport::escape).orElse("–"))
                    .append(" |");
        }
        text.append('\n');
        if (!finding.locations().isEmpty()) {
            text.append("\nAt ")
                    .append(finding.locations().stream()
                            .map(Location::toString)
                            .map(MarkdownReport::escape)
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        if (!finding.members().isEmpty()) {
            text.append('\n');
            finding.members()
                    .forEach(member ->
                            text.append("- ").append(escape(member.toString())).append('\n'));
        }
        if (!finding.repairs().isEmpty()) {
            text.append('\n');
            for (Repair repair : finding.repairs()) {
                text.append("- ")
                        .append(ReportText.target(repair.target()))
                        .append(": ")
                        .append(escape(repair.text()));
                if (repair.hazard() != null) {
                    text.append(" (").append(escape(repair.hazard())).append(')');
                }
                text.append('\n');
            }
        }
    }

    private static void list(StringBuilder text, String heading, List<String> entries) {
        if (!entries.isEmpty()) {
            text.append("\n## ").append(heading).append("\n\n");
            entries.forEach(entry -> text.append("- ").append(escape(entry)).append('\n'));
        }
    }

    /** Names and comments come from a database, and must not become markup. */
    static String escape(String given) {
        String text = VisibleText.characters(given);
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                escaped.append(' ');
            } else if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else if ("\\`*[]|~#!$>".indexOf(c) >= 0 || (c == '_' && !insideWord(text, i))) {
                escaped.append('\\').append(c);
            } else if (c == '@') {
                // Written as a character reference, an annotation does not mention a user of GitHub.
                escaped.append("&#64;");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean insideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
