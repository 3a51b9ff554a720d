package io.github.schemaguard.goal.checks;

import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.codec.MalformedRecordException;
import io.github.schemaguard.codec.RecordCodec;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.ResultCodec;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.report.RunVerdict;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps the outcome of the checks if another run would reproduce it, with all sides read. Findings name lines of sources, which
 * nothing else depends on; so the sources matter only if there are findings.
 */
public final class VerdictOutcomeCodec implements ResultCodec<VerdictOutcome> {

    private static final RecordCodec<KeptOutcome> CODEC = new RecordCodec<>(KeptOutcome.class);

    private final Project project;
    private final RunCache cache;

    public VerdictOutcomeCodec(Project project, RunCache cache) {
        this.project = project;
        this.cache = cache;
    }

    /**
     * A {@link VerdictOutcome}.
     *
     * @param sources the state of the sources; empty if there are no findings
     */
    private record KeptOutcome(RunVerdict verdict, Map<String, String> proposals, List<String> notes, String sources) {}

    @Override
    public Optional<byte[]> write(VerdictOutcome outcome) {
        RunVerdict verdict = outcome.verdict();
        if (!cache.isReproducible() || !verdict.checks().stream().allMatch(run -> run.state() == CheckRun.State.RAN)) {
            return Optional.empty();
        }
        Optional<String> sources = verdict.findings().isEmpty() ? Optional.of("") : sources();
        return sources.map(
                state -> CODEC.encode(new KeptOutcome(verdict, outcome.proposals(), outcome.notes(), state)));
    }

    @Override
    public Optional<VerdictOutcome> read(byte[] content) throws MalformedRecordException {
        KeptOutcome kept = CODEC.decode(content);
        // If the sources have changed, lines may have moved.
        if (!kept.sources.isEmpty() && !sources().equals(Optional.of(kept.sources))) {
            return Optional.empty();
        }
        return Optional.of(new VerdictOutcome(kept.verdict, new TreeMap<>(kept.proposals), kept.notes));
    }

    /** Empty when a source cannot be read: then its lines are unknown. */
    private Optional<String> sources() {
        InputFingerprint inputs = new InputFingerprint("sources");
        try {
            project.sourceRoots().forEach(inputs::with);
            project.neededResources().forEach(each -> inputs.with(each.directory()));
        } catch (UncheckedIOException unreadable) {
            return Optional.empty();
        }
        return Optional.of(inputs.key());
    }
}
