package io.github.schemaguard.goal.checks;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.goal.side.MigratedDatabase;
import io.github.schemaguard.goal.verdict.HistoryFindings;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the differences that are there only because a live database does not have all of the project's migrations yet. They
 * become one finding; what was changed by hand remains.
 */
public final class PendingMigrations {

    private final RunSession session;

    public PendingMigrations(RunSession session) {
        this.session = session;
    }

    /**
     * The outcome with the pending migrations as one finding. It is unchanged if the database is not live, keeps no history or
     * has every migration, and if the migrations cannot be run.
     *
     * @param database null when none is compared
     */
    public ComparisonOutcome asCause(
            ChecksRequest request,
            @Nullable DatabaseSide database,
            SchemaDescriptions descriptions,
            ComparisonOutcome outcome) {
        boolean drifted = outcome.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO);
        DatabaseReading read = descriptions.database();
        if (!drifted
                || !(database instanceof LiveDatabase live)
                || read == null
                || read.histories().recordNothing()) {
            return outcome;
        }
        try {
            MigratedDatabase migrations =
                    new MigratedDatabase(session, request.database().onScratchServer(live.major()));
            DatabaseReading migrated = migrations.read();
            if (migrated.source().known().isEmpty()) {
                session.cache().keepNothing();
                return outcome;
            }
            List<AppliedMigration> pending =
                    read.histories().of(migrated.historyTables()).pending(migrated.migrations());
            if (pending.isEmpty()) {
                return outcome;
            }
            // The migrations run a second time without a record of what they read.
            session.cache().keepNothing();
            Source behind = migrations.readWithout(pending);
            if (behind.known().isEmpty()) {
                return outcome;
            }
            DatabaseReading partly = migrated.with(behind);
            SchemaDescriptions withoutPending = descriptions.with(partly);
            SchemaDescriptions withPending = descriptions.with(migrated);
            if (outcome.findings().stream().anyMatch(each -> each.object().kind() == ObjectKind.QUERY)) {
                Optional<SchemaDescriptions> earlier =
                        descriptions.checkedOn(request, session, live, partly, "queries_before");
                Optional<SchemaDescriptions> later =
                        descriptions.checkedOn(request, session, migrations, migrated, "queries_after");
                if (earlier.isPresent() && later.isPresent()) {
                    withoutPending = earlier.get();
                    withPending = later.get();
                }
            }
            return explained(
                    outcome,
                    ComparisonOutcome.of(request, withoutPending),
                    ComparisonOutcome.of(request, withPending),
                    pending);
        } catch (MigrationException | GoalException causeUnknown) {
            session.cache().keepNothing();
            // The drift is reported even if its cause is unknown: offline, a tool or a server may not be available.
            return outcome;
        }
    }

    /**
     * Replaces the findings that also exist where only the pending migrations are missing, and that are gone with them.
     *
     * @param before the comparison with what the other migrations create
     * @param after the comparison with what all migrations create
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
