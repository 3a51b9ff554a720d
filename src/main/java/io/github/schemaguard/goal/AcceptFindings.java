package io.github.schemaguard.goal;

import io.github.schemaguard.baseline.Baseline;
import io.github.schemaguard.baseline.BaselineFile;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/** Accepts the findings of today by writing the baseline file. */
public final class AcceptFindings {

    private final Libraries libraries;
    private final ResultCache cache;

    public AcceptFindings(Libraries libraries, ResultCache cache) {
        this.libraries = libraries;
        this.cache = cache;
    }

    /**
     * Runs the goal. Reasons and end dates of findings that are still there are kept.
     *
     * @throws GoalException when a side could not be read: nothing may be accepted that was not compared
     */
    public Outcome run(ChecksRequest request) {
        RunVerdict verdict = new Validate(libraries, cache).run(request).verdict();
        String failed = verdict.checks().stream()
                .filter(run -> run.state() == CheckRun.State.FAILED)
                .map(run -> run.check().label() + ": " + run.reason())
                .collect(Collectors.joining("; "));
        if (!failed.isEmpty()) {
            throw new GoalException("nothing was accepted, because not everything could be compared: " + failed);
        }
        List<Finding> findings =
                verdict.findings().stream().map(RunVerdict.Judged::finding).toList();
        Baseline before = Validate.baseline(request);
        Baseline after = before.accepting(findings);
        try {
            Files.writeString(request.baseline(), BaselineFile.write(after));
        } catch (IOException e) {
            throw new GoalException("cannot write " + request.baseline() + ": " + e, e);
        }
        long kept = before.entries().stream().filter(after.entries()::contains).count();
        return new Outcome(after.entries().size(), (int) (before.entries().size() - kept));
    }

    /**
     * What the file contains now.
     *
     * @param accepted the entries
     * @param dropped entries that matched no finding any more
     */
    public record Outcome(int accepted, int dropped) {}
}
