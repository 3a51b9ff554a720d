package io.github.schemaguard.mojo.output;

import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.report.ReportText;
import io.github.schemaguard.report.RunVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Writes a verdict to Maven's log. */
final class VerdictLog {

    /** At most this many findings of a severity are printed; the reports have them all. */
    private static final int SHOWN = 50;

    private final Log log;

    VerdictLog(Log log) {
        this.log = log;
    }

    void print(VerdictOutcome outcome) {
        RunVerdict verdict = outcome.verdict();
        verdict.sources().forEach(line -> log.info(LogLine.of(line)));
        outcome.notes().forEach(line -> log.info(LogLine.of(line)));
        print(verdict, Severity.ERROR, log::error);
        print(verdict, Severity.WARNING, log::warn);
        print(verdict, Severity.INFO, log::info);
        verdict.coverage().unknown().forEach(line -> log.warn(LogLine.of("not compared: " + line)));
        for (CheckRun run : verdict.checks()) {
            switch (run.state()) {
                case RAN -> log.debug(run.check().label() + ": " + run.compared() + " facts compared");
                case SKIPPED -> log.info(LogLine.of(run.check().label() + " skipped: " + run.reason()));
                // The build fails with the reason, once for all checks that share it.
                case FAILED -> log.info(run.check().label() + " could not be compared");
            }
        }
        outcome.timings().forEach(log::debug);
        log.info(LogLine.of(ReportText.summary(verdict)));
    }

    /** The message with which the build fails. */
    String failure(RunVerdict verdict, Path reports) {
        String reasons = verdict.reasons().stream()
                .map(reason -> reason.replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
        return verdict.comparedAnything() ? reasons + ". Reports: " + reports : reasons;
    }

    private static void print(RunVerdict verdict, Severity severity, Consumer<String> to) {
        List<Finding> findings = verdict.open().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        findings.stream().limit(SHOWN).forEach(finding -> print(finding, to));
        if (findings.size() > SHOWN) {
            to.accept("… and " + (findings.size() - SHOWN) + " more of this level; see the reports");
        }
    }

    private static void print(Finding finding, Consumer<String> to) {
        to.accept(LogLine.of(finding.code() + " " + finding.object() + ": " + finding.message()));
        for (Location location : finding.locations()) {
            to.accept(LogLine.of("      at " + location));
        }
        for (Repair repair : finding.repairs()) {
            String hazard = repair.hazard() == null ? "" : " (" + repair.hazard() + ")";
            to.accept(LogLine.of("      " + ReportText.target(repair.target()) + ": " + repair.text() + hazard));
        }
    }
}
