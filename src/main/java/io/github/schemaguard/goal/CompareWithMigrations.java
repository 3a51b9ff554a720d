package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.goal.databases.DatabaseVerdict;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.Background;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.session.Timings;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.MigratedCoverage;
import io.github.schemaguard.goal.verdict.HistoryFindings;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.history.MigrationHistory;
import io.github.schemaguard.source.Source;
import java.util.List;
import java.util.concurrent.Future;

/**
 * Compares a live database with what the project's migrations make. Migrations that the database does not have yet are
 * left out of what it is held against, so that what remains was changed by hand.
 */
public final class CompareWithMigrations {

    private final Libraries libraries;
    private final ResultCache cache;

    public CompareWithMigrations(Libraries libraries, ResultCache cache) {
        this.libraries = libraries;
        this.cache = cache;
    }

    /**
     * Does it, reading the database while the migrations run.
     *
     * @throws GoalException when no live database is configured
     */
    public VerdictOutcome run(DatabasesRequest request) {
        Project project = request.project();
        Timings timings = new Timings();
        try (RunCache memory = new RunCache(cache, project);
                DatabaseSide database = DatabaseSide.open(project, request.database())) {
            if (!database.isLive()) {
                throw new GoalException("no database is configured: neither schema.url nor DATABASE_URL is set, and a"
                        + " database that the migrations make is always like them");
            }
            int major = database.major();
            try (DatabaseSide migrations = DatabaseSide.ofMigrations(project, request.database());
                    ScratchSession workbench =
                            new ScratchSession(project, request.database(), libraries, memory, major, timings);
                    Background background = new Background()) {
                Future<DatabaseReading> live = background.start(() -> database.read(workbench, libraries));
                DatabaseReading made = migrations.read(workbench, libraries);
                DatabaseReading read = Background.await(live);
                DatabaseVerdict verdict = new DatabaseVerdict(request, CheckName.DB_MIGRATIONS)
                        .notes(read.notes())
                        .notes(made.notes())
                        .historyTables(made.historyTables());
                memory.note().ifPresent(verdict::note);
                if (!(made.source() instanceof Source.Known whole) || !(read.source() instanceof Source.Known)) {
                    return verdict.of(read.source(), named(made.source()), timings);
                }
                return verdict.of(
                        read.source(), expected(whole, made, database, migrations, workbench, verdict), timings);
            }
        }
    }

    /** What the migrations that the database has make. */
    private Source expected(
            Source.Known whole,
            DatabaseReading made,
            DatabaseSide database,
            DatabaseSide migrations,
            ScratchSession workbench,
            DatabaseVerdict verdict) {
        MigratedCoverage coverage = MigratedCoverage.of(whole.catalog());
        verdict.notes(coverage.notes());
        Source expected = whole;
        try {
            MigrationHistory history = database.history(made.historyTables());
            List<AppliedMigration> pending = history.pending(made.migrations());
            List<Finding> findings = HistoryFindings.of(history, made.migrations());
            verdict.findings(findings);
            if (!pending.isEmpty()) {
                expected = migrations.readWithout(pending, workbench, libraries);
            }
        } catch (MigrationException e) {
            verdict.note(e.getMessage() + "; it is compared with what all migrations make");
        }
        return expected instanceof Source.Known known
                ? named(new Source.Known(known.description(), known.catalog(), coverage.coverage()))
                : named(expected);
    }

    private static Source named(Source source) {
        String description = source.description().replaceFirst("^database", "migrations");
        return source instanceof Source.Known known
                ? new Source.Known(description, known.catalog(), known.coverage())
                : new Source.Unreadable(description, ((Source.Unreadable) source).reason());
    }
}
