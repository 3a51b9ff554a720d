package io.github.schemaguard.report;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.VisibleText;
import java.util.List;

/**
 * GitHub's workflow commands, one annotation per line. GitHub shows ten of each kind per step: the worst come first, and
 * the rest are counted.
 */
final class GithubReport implements ReportFormat {

    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String file() {
        return "github-annotations.txt";
    }

    @Override
    public boolean isForConsole() {
        return true;
    }

    @Override
    public boolean isForRepository() {
        return true;
    }

    @Override
    public String render(RunVerdict verdict) {
        StringBuilder text = new StringBuilder();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<Finding> findings = verdict.open().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            int shown = findings.size() <= SHOWN ? findings.size() : SHOWN - 1;
            findings.subList(0, shown).forEach(finding -> annotation(text, finding));
            if (shown < findings.size()) {
                text.append("::")
                        .append(command(severity))
                        .append(" title=Schemaguard::")
                        .append(findings.size() - shown)
                        .append(" more of this level: see report.md\n");
            }
        }
        return text.toString();
    }

    private static void annotation(StringBuilder text, Finding finding) {
        text.append("::").append(command(finding.severity())).append(' ');
        if (!finding.locations().isEmpty()) {
            Location location = finding.locations().get(0);
            text.append("file=").append(property(location.file())).append(',');
            if (location.line() > 0) {
                text.append("line=").append(location.line()).append(',');
            }
        }
        text.append("title=")
                .append(property(finding.code() + " " + finding.rule()))
                .append("::")
                .append(message(ReportText.line(finding)))
                .append('\n');
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String message(String text) {
        return VisibleText.lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
