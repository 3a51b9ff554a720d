package io.github.schemaguard.goal;

import io.github.schemaguard.baseline.Baseline;
import io.github.schemaguard.baseline.BaselineFile;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
     * @throws GoalException when a side could not be read: nothing may be accepted that was not compared. A document that
     *     does not exist yet is no such side; what it would be compared with is accepted when it is written
     */
    public Outcome run(ChecksRequest given) {
        ChecksRequest request = withoutMissingDocument(given);
        RunVerdict verdict = new Validate(libraries, cache).run(request).verdict();
        String failed = verdict.checks().stream()
                .filter(run -> run.state() == CheckRun.State.FAILED)
                .map(run -> run.check().label() + ": " + run.reason())
                .collect(Collectors.joining("; "));
        if (!failed.isEmpty()) {
            throw new GoalException("nothing was accepted, because not everything could be compared: " + failed);
        }
        List<Finding> findings = verdict.findings().stream()
                .filter(reported -> reported.state() != RunVerdict.ReportedFinding.State.SILENCED)
                .map(RunVerdict.ReportedFinding::finding)
                .toList();
        Baseline before = Validate.baseline(request);
        Baseline accepting = before.accepting(findings);
        Baseline notAsked = Validate.ranEverything(verdict.checks())
                ? new Baseline(before.entries().stream()
                        .filter(entry -> !Validate.wasAsked(entry.code(), verdict.checks()))
                        .toList())
                : before;
        Baseline after = accepting.and(notAsked);
        try {
            Files.writeString(request.baseline(), BaselineFile.write(after));
        } catch (IOException e) {
            throw new GoalException("cannot write " + request.baseline() + ": " + e, e);
        }
        long kept = before.entries().stream().filter(after.entries()::contains).count();
        List<CheckName> left = new ArrayList<>(given.checks());
        left.removeAll(request.checks());
        return new Outcome(after.entries().size(), (int) (before.entries().size() - kept), left);
    }

    private static ChecksRequest withoutMissingDocument(ChecksRequest given) {
        if (Files.exists(given.documents().document())) {
            return given;
        }
        Set<CheckName> able = EnumSet.noneOf(CheckName.class);
        given.checks().stream()
                .filter(check -> check != CheckName.CHANGE_LOG && !check.sides().contains(Side.DOCUMENT))
                .forEach(able::add);
        return able.isEmpty() ? given : given.with(able);
    }

    /**
     * What the file contains now.
     *
     * @param accepted the entries
     * @param dropped entries that matched no finding any more
     * @param left checks that did not run, because there is no document yet
     */
    public record Outcome(int accepted, int dropped, List<CheckName> left) {
        public Outcome {
            left = left.stream().sorted().toList();
        }
    }
}
