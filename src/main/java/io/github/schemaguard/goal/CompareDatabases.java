package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.databases.DatabaseVerdict;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.source.Source;
import java.util.concurrent.Future;

/** Compares two live databases, such as staging and production. */
public final class CompareDatabases {

    private final Libraries libraries;
    private final ResultCache results;

    public CompareDatabases(Libraries libraries, ResultCache results) {
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * Runs the goal. Both databases are read at the same time.
     *
     * @param second where the second database is
     * @throws GoalException when one of them is not configured, or both are the same
     */
    public VerdictOutcome run(DatabasesRequest request, DatabaseParameters second) {
        Project project = request.project();
        DatabaseChoice choice = request.database();
        DatabaseChoice otherChoice = choice.withParameters(second);
        if (second.url() == null && second.environment() == null) {
            throw new GoalException("no second database is configured. Set schema.otherUrl to its URL, or"
                    + " schema.otherEnvironment, such as production for PRODUCTION_DATABASE_URL");
        }
        try (RunSession session = new RunSession(project, libraries, results)) {
            DatabaseFinder finder = new DatabaseFinder(session);
            DatabaseSide database = finder.find(choice);
            requireConfigured(database, choice.parameters());
            DatabaseSide other = finder.find(otherChoice);
            requireConfigured(other, second);
            requireDifferent(database, other);
            Future<DatabaseReading> live = session.background().start(database::read);
            DatabaseReading expected = other.read();
            DatabaseReading read = BackgroundTasks.await(live);
            return new DatabaseVerdict(request, CheckName.DB_DB)
                    .notes(read.notes())
                    .notes(expected.notes())
                    .of(read.source(), named(expected.source()), session.steps());
        }
    }

    private static void requireConfigured(DatabaseSide side, DatabaseParameters parameters) {
        if (!side.isConfigured()) {
            throw new GoalException("no database is configured: neither " + parameters.named("url")
                    + " nor DATABASE_URL is set, and this goal compares two live databases");
        }
    }

    /** Comparing a database with itself would always pass. */
    private static void requireDifferent(DatabaseSide one, DatabaseSide other) {
        if (one instanceof LiveDatabase first
                && other instanceof LiveDatabase second
                && first.address().hosts().equals(second.address().hosts())
                && first.address().database().equals(second.address().database())) {
            throw new GoalException("both databases are " + first.address().display()
                    + ": comparing it with itself proves nothing. Check schema.url and schema.otherUrl, or the"
                    + " environments' variables");
        }
    }

    private static Source named(Source source) {
        return source.describedAs(source.description().replaceFirst("^database", "other database"));
    }
}
