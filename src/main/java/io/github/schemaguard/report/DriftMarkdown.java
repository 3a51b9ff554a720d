package io.github.schemaguard.report;

import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.VisibleText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A short section about the findings of a report, for the text of another goal. */
public final class DriftMarkdown {

    private static final int LONGEST = 12_000;
    private static final int LONGEST_MESSAGE = 400;

    private DriftMarkdown() {}

    /** The section, which begins with an empty line and a heading. Findings of level INFO are only counted. */
    public static String of(RunVerdict report) {
        StringBuilder text =
                new StringBuilder("\n### Drift: ").append(summary(report)).append("\n\n");
        report.reasons()
                .forEach(reason -> text.append("- ").append(code(reason)).append('\n'));
        List<Finding> findings = report.open().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        int shown = 0;
        for (Finding finding : findings) {
            String line = "- " + finding.severity().name() + " " + finding.code() + " "
                    + code(finding.object().toString()) + ": "
                    + code(finding.message())
                    + finding.locations().stream()
                            .findFirst()
                            .map(place -> ", at " + code(place.toString()))
                            .orElse("") + "\n";
            if (text.length() + line.length() > LONGEST) {
                break;
            }
            text.append(line);
            shown++;
        }
        if (shown < findings.size()) {
            text.append("- and ").append(findings.size() - shown).append(" more in the report\n");
        }
        return text.toString();
    }

    private static String summary(RunVerdict report) {
        String counts = Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .filter(severity -> report.count(severity) > 0)
                .map(severity -> count(report.count(severity), severity))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? (report.passed() ? "none" : "not everything was compared") : counts;
    }

    private static String count(long number, Severity severity) {
        return switch (severity) {
            case ERROR -> number + (number == 1 ? " error" : " errors");
            case WARNING -> number + (number == 1 ? " warning" : " warnings");
            case INFO -> number + " without effect at run time";
        };
    }

    /** As code, so that nothing in it is markup or mentions somebody. */
    private static String code(String given) {
        String text = VisibleText.line(given);
        int points = text.codePointCount(0, text.length());
        return MarkdownText.code(
                points <= LONGEST_MESSAGE
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, LONGEST_MESSAGE)) + "…");
    }
}
