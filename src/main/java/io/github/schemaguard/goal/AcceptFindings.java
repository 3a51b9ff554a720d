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

/** Accepts what the gate finds today, by writing the baseline file. */
public final class AcceptFindings {

    private final Libraries libraries;
    private final ResultCache cache;

    public AcceptFindings(Libraries libraries, ResultCache cache) {
        this.libraries = libraries;
        this.cache = cache;
    }

    /**
     * Does it, keeping the reasons and end dates that the file has for findings that are still there.
     *
     * @throws GoalException when a side could not be read: what was not compared must not be accepted unseen
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
     * What the file holds now.
     *
     * @param accepted the entries
     * @param dropped entries that no finding met any more
     */
    public record Outcome(int accepted, int dropped) {}
}
