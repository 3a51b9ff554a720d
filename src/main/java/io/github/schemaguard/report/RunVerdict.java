package io.github.schemaguard.report;

import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import java.util.List;

/**
 * The outcome of a run: everything that a report shows.
 *
 * @param reasons why the build fails, one sentence each; empty when it passes
 * @param sources what was read, one line each
 * @param checks what each check compared
 * @param findings in the order of reports, including accepted ones
 * @param coverage which attributes were checked, skipped and unknown
 * @param failOn the lowest severity that fails the build
 * @param queries which queries of the application were checked
 * @param surroundings the tables that findings are about and those next to them, with their keys only
 * @param modules one line for each module if the verdict is about several; empty if it is about one
 */
public record RunVerdict(
        List<String> reasons,
        List<String> sources,
        List<CheckRun> checks,
        List<ReportedFinding> findings,
        AttributeCoverage coverage,
        FailureThreshold failOn,
        QueryCoverage queries,
        Catalog surroundings,
        List<String> modules) {

    public RunVerdict {
        reasons = List.copyOf(reasons);
        sources = List.copyOf(sources);
        checks = List.copyOf(checks);
        modules = List.copyOf(modules);
        findings = findings.stream()
                .sorted((left, right) -> left.finding().compareTo(right.finding()))
                .toList();
    }

    /** The same with other findings. */
    RunVerdict withFindings(List<ReportedFinding> others) {
        return new RunVerdict(reasons, sources, checks, others, coverage, failOn, queries, surroundings, modules);
    }

    /** The same with the tables around its findings. */
    public RunVerdict withSurroundings(Catalog tables) {
        return new RunVerdict(reasons, sources, checks, findings, coverage, failOn, queries, tables, modules);
    }

    /** Whether the build passes. */
    public boolean passed() {
        return reasons.isEmpty();
    }

    /** The findings that nobody has accepted. */
    public List<Finding> open() {
        return findings.stream()
                .filter(reported -> reported.state() == ReportedFinding.State.NEW)
                .map(ReportedFinding::finding)
                .toList();
    }

    /** Whether any fact was compared. */
    public boolean comparedAnything() {
        return checks.stream().anyMatch(run -> run.compared() > 0);
    }

    /** The sides that reports show in a column: those of the checks of a project, or those that another goal compares. */
    public List<Side> sides() {
        List<Side> others = checks.stream()
                .map(CheckRun::check)
                .filter(check -> !check.isOfProject())
                .flatMap(check -> check.sides().stream())
                .distinct()
                .toList();
        return others.isEmpty() ? List.of(Side.DATABASE, Side.ENTITIES, Side.DOCUMENT) : others;
    }

    /** Whether no check failed to run. */
    public boolean isComplete() {
        return checks.stream().noneMatch(run -> run.state() == CheckRun.State.FAILED);
    }

    public long count(Severity severity) {
        return open().stream().filter(finding -> finding.severity() == severity).count();
    }

    public long baselined() {
        return (long) findings.size() - open().size();
    }

    /** A finding, and whether the team has accepted it. */
    public record ReportedFinding(Finding finding, State state) {

        /** Whether a finding is new, or accepted by the baseline or by a comment beside what it is about. */
        public enum State {
            NEW,
            BASELINED,
            SILENCED
        }

        public static ReportedFinding fresh(Finding finding) {
            return new ReportedFinding(finding, State.NEW);
        }
    }
}
