package io.github.schemaguard.goal;

import io.github.schemaguard.baseline.Baseline;
import io.github.schemaguard.baseline.BaselineException;
import io.github.schemaguard.baseline.BaselineFile;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.finding.Side;
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
public final class Gate {

    private final Libraries libraries;
    private final ResultCache cache;

    public Gate(Libraries libraries, ResultCache cache) {
        this.libraries = libraries;
        this.cache = cache;
    }

    public GateOutcome run(GateRequest request) {
        Baseline baseline = baseline(request);
        try (Memory memory = new Memory(cache, request.project());
                DatabaseSide database = request.compares(Side.DATABASE)
                        ? DatabaseSide.open(request.project(), request.database())
                        : null) {
            Supplier<GateOutcome> comparing = () -> compare(request, baseline, memory, database);
            GateOutcome outcome = new GateInputs(request, libraries)
                    .of(database)
                    .map(inputs -> memory.ofProject(
                            "the comparison", inputs, new OutcomeForm(request.project(), memory), comparing))
                    .orElseGet(comparing);
            return memory.note().map(outcome::withNote).orElse(outcome);
        }
    }

    private GateOutcome compare(
            GateRequest request, Baseline baseline, Memory memory, @Nullable DatabaseSide database) {
        Sides sides = Sides.read(request, libraries, memory, database);
        Timings comparing = new Timings();
        Judgement judged = comparing.of("comparing", () -> Judgement.of(request, sides));
        Judgement judgement = new PendingMigrations(libraries, cache).asCause(request, sides, judged);
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
        return new GateOutcome(
                verdict,
                ProposedMigrations.of(request.project(), verdict),
                notes,
                Stream.concat(sides.timings().stream(), comparing.lines().stream())
                        .toList());
    }

    /** The accepted findings; none when there is no such file. */
    static Baseline baseline(GateRequest request) {
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
