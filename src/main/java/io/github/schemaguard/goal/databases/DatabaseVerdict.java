package io.github.schemaguard.goal.databases;

import io.github.schemaguard.compare.ComparisonResult;
import io.github.schemaguard.compare.DatabaseComparison;
import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.goal.verdict.FailureReasons;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.policy.JudgedFindings;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Compares a live database with what it should be like, and decides whether the build fails. */
public final class DatabaseVerdict {

    private final DatabasesRequest request;
    private final CheckName check;
    private final List<String> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> historyTables = new ArrayList<>();

    public DatabaseVerdict(DatabasesRequest request, CheckName check) {
        this.request = request;
        this.check = check;
    }

    /** Adds a sentence that the user should know. */
    public DatabaseVerdict note(String sentence) {
        notes.add(sentence);
        return this;
    }

    public DatabaseVerdict notes(List<String> sentences) {
        notes.addAll(sentences);
        return this;
    }

    /** Adds findings that do not come from comparing the two. */
    public DatabaseVerdict findings(List<Finding> more) {
        findings.addAll(more);
        return this;
    }

    /** Adds tables that are not part of the project's schema. */
    public DatabaseVerdict historyTables(List<String> tables) {
        historyTables.addAll(tables);
        return this;
    }

    public VerdictOutcome of(Source database, Source expected, StepListener steps) {
        List<String> patterns = new ArrayList<>(request.ignore());
        patterns.addAll(historyTables);
        IgnoreList ignore = IgnoreList.of(patterns);
        CheckRun run;
        if (database instanceof Source.Known live && expected instanceof Source.Known other) {
            ComparisonResult result = steps.run("comparing", () -> DatabaseComparison.run(check, live, other, ignore));
            int compared = result.compared().getOrDefault(check, 0);
            run = CheckRun.ran(check, compared);
            findings.removeIf(ignore::ignores);
            findings.addAll(result.findings());
            if (!result.ignored().isEmpty()) {
                notes.add("ignored: " + String.join(", ", result.ignored()));
            }
        } else {
            run = CheckRun.failed(
                    check, database.failure().or(expected::failure).orElse(""));
            findings.clear();
        }
        JudgedFindings judged = JudgedFindings.of(request.policy(), findings);
        judged.note().ifPresent(notes::add);
        List<RunVerdict.ReportedFinding> reported = judged.findings().stream()
                .map(RunVerdict.ReportedFinding::fresh)
                .toList();
        List<String> reasons = FailureReasons.of(request.failOn(), List.of(run), reported);
        return new VerdictOutcome(
                new RunVerdict(
                        reasons,
                        List.of(database.description(), expected.description()),
                        List.of(run),
                        reported,
                        AttributeCoverage.NONE,
                        request.failOn(),
                        QueryCoverage.NONE,
                        Catalog.EMPTY,
                        List.of()),
                Collections.emptySortedMap(),
                notes);
    }
}
