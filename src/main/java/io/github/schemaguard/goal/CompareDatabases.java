package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.databases.DatabaseVerdict;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.Background;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.session.Timings;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.Optional;
import java.util.concurrent.Future;

/** Compares two live databases, such as staging and production. */
public final class CompareDatabases {

    private final Libraries libraries;
    private final ResultCache cache;

    public CompareDatabases(Libraries libraries, ResultCache cache) {
        this.libraries = libraries;
        this.cache = cache;
    }

    /**
     * Does it, reading both at the same time.
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
        Timings timings = new Timings();
        try (RunCache memory = new RunCache(cache, project);
                DatabaseSide database = DatabaseSide.open(project, choice);
                DatabaseSide other = DatabaseSide.open(project, otherChoice);
                ScratchSession workbench =
                        new ScratchSession(project, choice, libraries, memory, choice.postgresMajor(), timings);
                Background background = new Background()) {
            requireLive(database, choice.parameters());
            requireLive(other, second);
            requireDifferent(database.address(), other.address());
            Future<DatabaseReading> truth = background.start(() -> database.read(workbench, libraries));
            DatabaseReading expected = other.read(workbench, libraries);
            DatabaseReading read = Background.await(truth);
            return new DatabaseVerdict(request, CheckName.DB_DB)
                    .notes(read.notes())
                    .notes(expected.notes())
                    .of(read.source(), named(expected.source()), timings);
        }
    }

    private static void requireLive(DatabaseSide side, DatabaseParameters parameters) {
        if (!side.isLive()) {
            throw new GoalException("no database is configured: neither " + parameters.named("url")
                    + " nor DATABASE_URL is set, and what is compared here are two live databases");
        }
    }

    /** A database is always like itself: comparing it with itself would pass and prove nothing. */
    private static void requireDifferent(Optional<DatabaseAddress> one, Optional<DatabaseAddress> other) {
        if (one.isPresent()
                && other.isPresent()
                && one.get().hosts().equals(other.get().hosts())
                && one.get().database().equals(other.get().database())) {
            throw new GoalException("both databases are " + one.get().display()
                    + ": comparing it with itself proves nothing. Check schema.url and schema.otherUrl, or the"
                    + " environments' variables");
        }
    }

    private static Source named(Source source) {
        String description = source.description().replaceFirst("^database", "other database");
        return source instanceof Source.Known known
                ? new Source.Known(description, known.catalog(), Coverage.everything())
                : new Source.Unreadable(description, ((Source.Unreadable) source).reason());
    }
}
