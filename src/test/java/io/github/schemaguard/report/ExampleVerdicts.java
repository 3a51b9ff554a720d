package io.github.schemaguard.report;

import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.model.Catalog;
import java.util.List;

/** Verdicts for tests of what is made from them. */
public final class ExampleVerdicts {

    private ExampleVerdicts() {}

    /** A verdict that fails because of these new findings. */
    public static RunVerdict failed(List<Finding> findings) {
        return of(List.of("drift"), List.of(), reported(findings), FailureThreshold.ERROR);
    }

    /** A verdict that fails because of these new findings, after these checks. */
    public static RunVerdict failed(List<CheckRun> checks, List<Finding> findings, FailureThreshold failOn) {
        return of(List.of("drift"), checks, reported(findings), failOn);
    }

    /** A verdict that fails for these reasons, without findings. */
    public static RunVerdict failed(List<String> reasons, List<CheckRun> checks) {
        return of(reasons, checks, List.of(), FailureThreshold.ERROR);
    }

    /** A verdict that passes, after these checks. */
    public static RunVerdict passed(List<CheckRun> checks, List<RunVerdict.ReportedFinding> findings) {
        return of(List.of(), checks, findings, FailureThreshold.ERROR);
    }

    /** A verdict that passes, after the check of the queries. */
    public static RunVerdict passed(QueryCoverage queries) {
        return of(
                List.of(),
                List.of(CheckRun.ran(CheckName.QUERIES, queries.checked())),
                List.of(),
                FailureThreshold.ERROR,
                queries);
    }

    private static RunVerdict of(
            List<String> reasons,
            List<CheckRun> checks,
            List<RunVerdict.ReportedFinding> findings,
            FailureThreshold failOn) {
        return of(reasons, checks, findings, failOn, QueryCoverage.NONE);
    }

    private static RunVerdict of(
            List<String> reasons,
            List<CheckRun> checks,
            List<RunVerdict.ReportedFinding> findings,
            FailureThreshold failOn,
            QueryCoverage queries) {
        return new RunVerdict(
                reasons,
                List.of(),
                checks,
                findings,
                AttributeCoverage.NONE,
                failOn,
                queries,
                Catalog.EMPTY,
                List.of());
    }

    private static List<RunVerdict.ReportedFinding> reported(List<Finding> findings) {
        return findings.stream().map(RunVerdict.ReportedFinding::fresh).toList();
    }
}
