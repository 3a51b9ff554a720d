package io.github.schemaguard.goal;

import io.github.schemaguard.baseline.Baseline;
import io.github.schemaguard.baseline.BaselineException;
import io.github.schemaguard.baseline.BaselineFile;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.document.read.DocumentFiles;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.goal.checks.ChecksInputs;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.ComparisonOutcome;
import io.github.schemaguard.goal.checks.KnownRules;
import io.github.schemaguard.goal.checks.PendingMigrations;
import io.github.schemaguard.goal.checks.ProposedMigrations;
import io.github.schemaguard.goal.checks.SchemaDescriptions;
import io.github.schemaguard.goal.checks.VerdictOutcomeCodec;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.verdict.CommentedFile;
import io.github.schemaguard.goal.verdict.FailureReasons;
import io.github.schemaguard.goal.verdict.SilencedFindings;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the wanted checks among database, entities and document, and decides whether the build fails. */
public final class Validate {

    private final Libraries libraries;
    private final ResultCache results;

    public Validate(Libraries libraries, ResultCache results) {
        this.libraries = libraries;
        this.results = results;
    }

    public VerdictOutcome run(ChecksRequest request) {
        Baseline baseline = baseline(request);
        try (RunSession session = new RunSession(request.project(), libraries, results)) {
            session.cache().begin(session.background());
            Future<List<CommentedFile>> commented =
                    session.background().start(() -> CommentedFile.of(request.project(), scripts(request)));
            DatabaseSide database =
                    request.readsDatabase() ? new DatabaseFinder(session).find(request.database()) : null;
            VerdictOutcome outcome = new ChecksInputs(request, session)
                    .of(database)
                    .map(inputs -> session.cache()
                            .ofProject(
                                    "the comparison",
                                    inputs,
                                    new VerdictOutcomeCodec(request.project(), session.cache()),
                                    reads -> compare(request, baseline, session, database)))
                    .orElseGet(() -> compare(request, baseline, session, database));
            VerdictOutcome noted = withUnusedComments(request, outcome, commented);
            return session.cache().note().map(noted::withNote).orElse(noted);
        }
    }

    /** A result without findings is kept whatever comments there are, so they are looked at in each run. */
    private static VerdictOutcome withUnusedComments(
            ChecksRequest request, VerdictOutcome outcome, Future<List<CommentedFile>> commented) {
        VerdictOutcome noted = outcome;
        if (outcome.verdict().findings().isEmpty()) {
            for (String note : silenced(
                            request, List.of(), outcome.verdict().checks(), BackgroundTasks.await(commented))
                    .notes()) {
                noted = noted.withNote(note);
            }
        }
        return noted;
    }

    /** @param commented the sources and migrations with comments */
    private static SilencedFindings silenced(
            ChecksRequest request, List<Finding> findings, List<CheckRun> runs, List<CommentedFile> commented) {
        return SilencedFindings.of(
                findings,
                request.project(),
                Stream.concat(commented.stream(), CommentedFile.among(documents(request)).stream())
                        .toList(),
                () -> KnownRules.ALL,
                rule -> wasAsked(rule.code(), runs)
                        && (KnownRules.onlyCheck(rule.code()).isPresent() || ranEverything(runs)));
    }

    private static VerdictOutcome compare(
            ChecksRequest request, Baseline baseline, RunSession session, @Nullable DatabaseSide database) {
        SchemaDescriptions descriptions = SchemaDescriptions.read(request, session, database);
        ComparisonOutcome compared =
                session.steps().run("comparing", () -> ComparisonOutcome.of(request, descriptions));
        ComparisonOutcome outcome = new PendingMigrations(session).asCause(request, database, descriptions, compared);
        // Read here: a result must not be kept with files that were read before their state was.
        SilencedFindings commented = silenced(
                request, outcome.findings(), outcome.runs(), CommentedFile.of(request.project(), scripts(request)));
        Baseline.Outcome accepted = baseline.apply(commented.open(), request.today(), ranEverything(outcome.runs()));
        List<RunVerdict.ReportedFinding> findings = Stream.of(
                        reported(commented.silenced(), RunVerdict.ReportedFinding.State.SILENCED),
                        reported(accepted.accepted(), RunVerdict.ReportedFinding.State.BASELINED),
                        reported(accepted.open(), RunVerdict.ReportedFinding.State.NEW))
                .flatMap(each -> each)
                .toList();
        List<String> reasons = new ArrayList<>(FailureReasons.of(request.failOn(), outcome.runs(), findings));
        int stale = accepted.stale().size();
        if (request.failOnStale() && stale > 0) {
            reasons.add(
                    stale == 1
                            ? "1 entry of the baseline accepts nothing any more (failOnStale)"
                            : stale + " entries of the baseline accept nothing any more (failOnStale)");
        }
        List<String> notes = new ArrayList<>(descriptions.notes());
        notes.addAll(outcome.notes());
        if (!outcome.findings().isEmpty()) {
            notes.addAll(commented.notes());
        }
        notes.addAll(accepted.grown());
        if (database == null) {
            notes.add(
                    "the application's queries were not checked: that needs a database (mvn schema:compare-db-queries)");
        }
        accepted.stale().stream()
                .filter(entry -> wasAsked(entry.code(), outcome.runs()))
                .forEach(entry -> notes.add(
                        "baseline: " + entry.staleSince(request.today()) + "; mvn schema:baseline removes it"));
        RunVerdict verdict = new RunVerdict(
                reasons,
                descriptions.descriptions(),
                outcome.runs(),
                findings,
                outcome.coverage(),
                request.failOn(),
                outcome.queries(),
                descriptions.surroundings(findings.stream()
                        .map(RunVerdict.ReportedFinding::finding)
                        .toList()),
                List.of());
        return new VerdictOutcome(
                verdict,
                ProposedMigrations.of(request.project(), request.database().migrations(), verdict),
                notes);
    }

    private static List<Path> scripts(ChecksRequest request) {
        return ProposedMigrations.places(request.project(), request.database().migrations());
    }

    /** The files of the document; none when they cannot be listed, which the reading reports. */
    private static List<Path> documents(ChecksRequest request) {
        try {
            return DocumentFiles.files(request.documents().document());
        } catch (DocumentException unreadable) {
            return List.of();
        }
    }

    private static Stream<RunVerdict.ReportedFinding> reported(
            List<Finding> findings, RunVerdict.ReportedFinding.State state) {
        return findings.stream().map(finding -> new RunVerdict.ReportedFinding(finding, state));
    }

    /** Whether the check ran that a rule belongs to, so that no finding means that there is nothing to find. */
    static boolean wasAsked(String code, List<CheckRun> runs) {
        return KnownRules.onlyCheck(code)
                .map(check -> runs.stream().anyMatch(run -> run.check() == check && run.state() == CheckRun.State.RAN))
                .orElse(true);
    }

    /** Whether every check of a project ran: without one of them, what an entry accepts may be there. */
    static boolean ranEverything(List<CheckRun> runs) {
        return runs.stream().allMatch(run -> run.state() == CheckRun.State.RAN)
                && runs.stream().map(CheckRun::check).toList().containsAll(CheckName.PROJECT_CHECKS);
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
