package io.github.schemaguard.mojo.output;

import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.report.ConsoleReport;
import io.github.schemaguard.report.ReportText;
import io.github.schemaguard.report.RunVerdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Writes a verdict to Maven's log. */
final class VerdictLog {

    /** The longest level before a line: {@code [WARNING] }. */
    private static final int LEVEL = 10;

    /** How many queries that could not be checked are named. */
    private static final int UNKNOWN_QUERIES = 5;

    private final Log log;
    private final int width;
    private final boolean verbose;

    /**
     * A log of lines as wide as the terminal.
     *
     * @param verbose whether each finding is printed
     */
    VerdictLog(Log log, int terminalWidth, boolean verbose) {
        this.log = log;
        this.width = terminalWidth - LEVEL;
        this.verbose = verbose;
    }

    /**
     * Prints what was read and found.
     *
     * @param elapsed since the goal began
     * @param files what the goal wrote, as a sentence; empty when it wrote nothing
     */
    void print(VerdictOutcome outcome, Duration elapsed, List<String> files) {
        RunVerdict verdict = outcome.verdict();
        verdict.sources().forEach(line -> log.info(LogLine.of(line)));
        outcome.notes().forEach(this::info);
        new ConsoleReport(width, verbose).of(verdict).forEach(line -> print(line, verdict.failOn()));
        verdict.coverage()
                .unknown()
                .forEach(line -> wrapped("not compared: " + line).forEach(log::warn));
        unknown(verdict.queries().unknown());
        verdict.queries().skipped().forEach(line -> log.debug(LogLine.of("query skipped: " + line)));
        for (CheckRun run : verdict.checks()) {
            switch (run.state()) {
                case RAN -> log.debug(run.check().label() + ": " + run.compared() + " facts compared");
                case SKIPPED -> info(run.check().label() + " skipped: " + run.reason());
                // The build fails with the reason, once for all checks that share it.
                case FAILED -> log.info(run.check().label() + " could not be compared");
            }
        }
        if (verdict.comparedAnything()) {
            info(ConsoleReport.compared(verdict)
                    + String.format(Locale.ROOT, ", in %.1f s", elapsed.toMillis() / 1000.0));
        }
        files.forEach(this::info);
        info(ReportText.summary(verdict));
    }

    private void unknown(List<String> queries) {
        int shown = verbose || queries.size() <= UNKNOWN_QUERIES + 1 ? queries.size() : UNKNOWN_QUERIES;
        queries.subList(0, shown).forEach(line -> info("query not checked: " + line));
        if (shown < queries.size()) {
            info("and " + (queries.size() - shown) + " more queries not checked, each with its reason in the reports");
        }
    }

    /** What fails the build is an error where Maven prints nothing else ({@code mvn -q}). */
    private void print(ConsoleReport.Line line, FailureThreshold failOn) {
        boolean quiet = !log.isWarnEnabled() && failOn.blocks(line.severity());
        switch (quiet ? Severity.ERROR : line.severity()) {
            case ERROR -> log.error(line.text());
            case WARNING -> log.warn(line.text());
            case INFO -> log.info(line.text());
        }
    }

    private void info(String text) {
        wrapped(text).forEach(log::info);
    }

    private List<String> wrapped(String text) {
        return ConsoleReport.wrapped(text, width);
    }

    /** The message with which the build fails. */
    String failure(RunVerdict verdict, Path reports) {
        String reasons = verdict.reasons().stream()
                .map(reason -> reason.replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
        return verdict.comparedAnything() ? reasons + ". Reports: " + reports : reasons;
    }
}
