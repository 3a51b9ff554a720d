package io.github.schemaguard.goal;

import io.github.schemaguard.baseline.Baseline;
import io.github.schemaguard.baseline.BaselineException;
import io.github.schemaguard.baseline.BaselineFile;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.checks.ChecksInputs;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.ComparisonOutcome;
import io.github.schemaguard.goal.checks.PendingMigrations;
import io.github.schemaguard.goal.checks.ProposedMigrations;
import io.github.schemaguard.goal.checks.SchemaDescriptions;
import io.github.schemaguard.goal.checks.VerdictOutcomeCodec;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.goal.session.Timings;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.verdict.FailureReasons;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the wanted comparisons need, compares, and decides whether the build may go on. */
public final class Validate {

    private final Libraries libraries;
    private final ResultCache cache;

    public Validate(Libraries libraries, ResultCache cache) {
        this.libraries = libraries;
        this.cache = cache;
    }

    public VerdictOutcome run(ChecksRequest request) {
        Baseline baseline = baseline(request);
        try (RunCache memory = new RunCache(cache, request.project());
                DatabaseSide database = request.compares(Side.DATABASE)
                        ? DatabaseSide.open(request.project(), request.database())
                        : null) {
            Supplier<VerdictOutcome> comparing = () -> compare(request, baseline, memory, database);
            VerdictOutcome outcome = new ChecksInputs(request, libraries)
                    .of(database)
                    .map(inputs -> memory.ofProject(
                            "the comparison", inputs, new VerdictOutcomeCodec(request.project(), memory), comparing))
                    .orElseGet(comparing);
            return memory.note().map(outcome::withNote).orElse(outcome);
        }
    }

    private VerdictOutcome compare(
            ChecksRequest request, Baseline baseline, RunCache memory, @Nullable DatabaseSide database) {
        SchemaDescriptions sides = SchemaDescriptions.read(request, libraries, memory, database);
        Timings comparing = new Timings();
        ComparisonOutcome judged = comparing.of("comparing", () -> ComparisonOutcome.of(request, sides));
        ComparisonOutcome judgement = new PendingMigrations(libraries, cache).asCause(request, sides, judged);
        Baseline.Outcome accepted = baseline.apply(judgement.findings(), request.today());
        List<RunVerdict.Judged> findings = judgement.findings().stream()
                .map(finding -> new RunVerdict.Judged(
                        finding,
                        accepted.accepted().contains(finding)
                                ? RunVerdict.Judged.State.BASELINED
                                : RunVerdict.Judged.State.NEW))
                .toList();
        List<String> reasons = FailureReasons.of(request.failOn(), judgement.runs(), findings);
        List<String> notes = new ArrayList<>(sides.notes());
        notes.addAll(judgement.notes());
        accepted.stale()
                .forEach(entry -> notes.add(
                        "baseline: " + entry + " is there no more or has expired; mvn" + " schema:baseline drops it"));
        RunVerdict verdict = new RunVerdict(
                reasons.isEmpty(), reasons, sides.descriptions(), judgement.runs(), findings, judgement.coverage());
        return new VerdictOutcome(
                verdict,
                ProposedMigrations.of(request.project(), verdict),
                notes,
                Stream.concat(sides.timings().stream(), comparing.lines().stream())
                        .toList());
    }

    /** The accepted findings; none when there is no such file. */
    static Baseline baseline(ChecksRequest request) {
        String shown = request.project().relative(request.baseline());
        try {
            return BaselineFile.read(shown, Files.readString(request.baseline()));
        } catch (NoSuchFileException e) {
            return Baseline.EMPTY;
        } catch (BaselineException e) {
            throw new GoalException(e.getMessage(), e);
        } catch (IOException e) {
            throw new GoalException(shown + ": the baseline cannot be read: " + e, e);
        }
    }
}
