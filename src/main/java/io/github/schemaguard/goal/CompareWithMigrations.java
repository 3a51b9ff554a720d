package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.goal.databases.DatabaseVerdict;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.goal.side.MigratedCoverage;
import io.github.schemaguard.goal.side.MigratedDatabase;
import io.github.schemaguard.goal.verdict.HistoryFindings;
import io.github.schemaguard.goal.verdict.MigrationTexts;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.migrations.history.MigrationHistory;
import io.github.schemaguard.source.Source;
import java.util.List;
import java.util.concurrent.Future;

/**
 * Compares a live database with what the project's migrations create. Migrations that the database does not have yet are left
 * out, so that what differs was changed by hand.
 */
public final class CompareWithMigrations {

    private final Libraries libraries;
    private final ResultCache results;

    public CompareWithMigrations(Libraries libraries, ResultCache results) {
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * Runs the goal. The database is read while the migrations run.
     *
     * @throws GoalException when no live database is configured
     */
    public VerdictOutcome run(DatabasesRequest request) {
        try (RunSession session = new RunSession(request.project(), libraries, results)) {
            DatabaseSide database = new DatabaseFinder(session).find(request.database());
            if (!database.isConfigured()) {
                throw new GoalException("no database is configured: neither schema.url nor DATABASE_URL is set, and a"
                        + " database that the migrations create never differs from them");
            }
            MigratedDatabase migrations =
                    new MigratedDatabase(session, request.database().onScratchServer(database.major()));
            Future<DatabaseReading> reading = session.background().start(database::read);
            DatabaseReading migrated = migrations.read();
            DatabaseReading read = BackgroundTasks.await(reading);
            DatabaseVerdict verdict = new DatabaseVerdict(request, CheckName.DB_MIGRATIONS)
                    .notes(read.notes())
                    .notes(migrated.notes())
                    .historyTables(migrated.historyTables());
            session.cache().note().ifPresent(verdict::note);
            Source expected = migrated.source() instanceof Source.Known whole && database instanceof LiveDatabase
                    ? expected(
                            whole,
                            migrated,
                            read.histories(),
                            migrations,
                            new MigrationTexts(request.project()),
                            verdict)
                    : migrated.source();
            return verdict.of(read.source(), named(expected), session.steps());
        }
    }

    /** What the migrations that the database has create. */
    private static Source expected(
            Source.Known whole,
            DatabaseReading migrated,
            MigrationHistories histories,
            MigratedDatabase migrations,
            MigrationTexts texts,
            DatabaseVerdict verdict) {
        MigratedCoverage coverage = MigratedCoverage.of(whole.catalog());
        verdict.notes(coverage.notes());
        Source expected = whole;
        try {
            MigrationHistory history = histories.of(migrated.historyTables());
            List<AppliedMigration> pending = history.pending(migrated.migrations());
            List<Finding> findings = HistoryFindings.of(history, migrated.migrations(), texts::mayChange);
            verdict.findings(findings);
            if (!pending.isEmpty()) {
                expected = migrations.readWithout(pending);
            }
        } catch (MigrationException e) {
            verdict.note(e.getMessage() + "; the database is compared with what all migrations create");
        }
        return expected instanceof Source.Known known ? known.covering(coverage.coverage()) : expected;
    }

    private static Source named(Source source) {
        return source.describedAs(source.description().replaceFirst("^database", "migrations"));
    }
}
