package io.github.schemaguard.goal.checks;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.session.Timings;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.verdict.HistoryFindings;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Migrations that a live database does not have yet, as the cause of what is found: the differences that they explain are
 * one finding. What was changed by hand besides stays.
 */
public final class PendingMigrations {

    private final Libraries libraries;
    private final ResultCache cache;

    public PendingMigrations(Libraries libraries, ResultCache cache) {
        this.libraries = libraries;
        this.cache = cache;
    }

    /** The judgement as it is when the database is not live, keeps no history, has every migration, or none can be run. */
    public ComparisonOutcome asCause(ChecksRequest request, SchemaDescriptions sides, ComparisonOutcome judgement) {
        boolean worthIt = judgement.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO);
        if (!sides.live() || !worthIt || !sides.known().containsKey(Side.DATABASE)) {
            return judgement;
        }
        Project project = request.project();
        try (RunCache memory = new RunCache(cache, project);
                DatabaseSide database = DatabaseSide.open(project, request.database())) {
            if (database.recorded(sides.sources().get(0)).isEmpty()) {
                return judgement;
            }
            try (DatabaseSide migrations = DatabaseSide.ofMigrations(project, request.database());
                    ScratchSession workbench = new ScratchSession(
                            project, request.database(), libraries, memory, database.major(), new Timings())) {
                DatabaseReading made = migrations.read(workbench, libraries);
                if (!(made.source() instanceof Source.Known)) {
                    return judgement;
                }
                List<AppliedMigration> pending =
                        database.history(made.historyTables()).pending(made.migrations());
                if (pending.isEmpty()) {
                    return judgement;
                }
                Source behind = migrations.readWithout(pending, workbench, libraries);
                if (!(behind instanceof Source.Known)) {
                    return judgement;
                }
                ComparisonOutcome before = ComparisonOutcome.of(request, sides.with(made.with(behind)));
                ComparisonOutcome after = ComparisonOutcome.of(request, sides.with(made));
                return explained(judgement, before, after, pending);
            }
        } catch (MigrationException | GoalException notToBeTold) {
            // The drift stands, whether its cause can be told or not: offline, a tool or a server may not be had.
            return judgement;
        }
    }

    /**
     * What is found too where only the pending migrations are missing, and is not found where they are not.
     *
     * @param before of what the other migrations make
     * @param after of what all migrations make
     */
    private static ComparisonOutcome explained(
            ComparisonOutcome live, ComparisonOutcome before, ComparisonOutcome after, List<AppliedMigration> pending) {
        Set<String> caused = new HashSet<>();
        before.findings().forEach(finding -> caused.add(key(finding)));
        after.findings().forEach(finding -> caused.remove(key(finding)));
        List<Finding> gone = live.findings().stream()
                .filter(finding -> caused.contains(key(finding)))
                .toList();
        if (gone.isEmpty()) {
            return live;
        }
        List<Finding> findings = new ArrayList<>(live.findings());
        findings.removeAll(gone);
        findings.add(HistoryFindings.cause(pending, gone));
        Collections.sort(findings);
        return live.with(List.copyOf(findings));
    }

    private static String key(Finding finding) {
        return finding.code() + " " + finding.object() + " " + finding.attribute();
    }
}
