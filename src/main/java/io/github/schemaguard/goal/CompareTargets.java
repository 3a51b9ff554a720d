package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.goal.targets.ExpectedTarget;
import io.github.schemaguard.goal.targets.ExpectedTargets;
import io.github.schemaguard.goal.targets.TargetGroups;
import io.github.schemaguard.goal.targets.TargetList;
import io.github.schemaguard.goal.targets.TargetReader;
import io.github.schemaguard.goal.targets.TargetsRequest;
import io.github.schemaguard.goal.targets.TargetsVerdict;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.postgres.CatalogReadException;
import io.github.schemaguard.postgres.SchemaSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares many databases, or many schemas of one database, with what all of them should be like. */
public final class CompareTargets {

    private final Libraries libraries;
    private final ResultCache results;

    public CompareTargets(Libraries libraries, ResultCache results) {
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * Runs the goal. A target that cannot be read fails the build; the others are compared nevertheless.
     *
     * @throws GoalException when it is not clear what the targets are
     */
    public VerdictOutcome run(TargetsRequest request) {
        Project project = request.common().project();
        DatabaseChoice choice = request.common().database();
        boolean databasesOnly =
                request.query() == null && request.targets().stream().allMatch(TargetList::isUrl);
        try (RunSession session = new RunSession(project, libraries, results)) {
            LiveDatabase base = databasesOnly ? null : connected(new DatabaseFinder(session).find(choice));
            TargetList list = TargetList.of(request, base);
            TargetGroups groups = new TargetGroups();
            TargetReader reader = new TargetReader(session, choice, groups);
            session.steps().run("reading the targets", () -> read(request, list, base, reader));
            ExpectedTarget expected = new ExpectedTargets(request, list, reader, groups.groups()).read(base, session);
            return new TargetsVerdict(request.common(), checkOf(request), session.steps())
                    .note(session.cache().note())
                    .of(list + " (" + origin(list, base) + ")", groups, expected);
        }
    }

    private static SchemaSizes sizes(ReadOnlySession session) {
        try {
            return SchemaSizes.read(session);
        } finally {
            session.endTransaction();
        }
    }

    private static LiveDatabase connected(DatabaseSide database) {
        if (database instanceof LiveDatabase live) {
            return live;
        }
        throw new GoalException(
                database.isConfigured()
                        ? database.read().source().failure().orElse("")
                        : "no database is configured: neither schema.url nor DATABASE_URL is set");
    }

    /** The check under which reports list the findings. */
    private static CheckName checkOf(TargetsRequest request) {
        return request.expected().equals(TargetsRequest.MIGRATIONS) ? CheckName.DB_MIGRATIONS : CheckName.DB_DB;
    }

    private static String origin(TargetList list, @Nullable LiveDatabase base) {
        return list.schemas().isEmpty() || base == null
                ? "databases"
                : "schemas of " + base.address().display();
    }

    private static @Nullable Void read(
            TargetsRequest request, TargetList list, @Nullable LiveDatabase base, TargetReader reader) {
        if (list.schemas().isEmpty()) {
            reader.readDatabases(list.databases());
            return null;
        }
        LiveDatabase database = Objects.requireNonNull(base, "schemas are of a database");
        try {
            SchemaSizes sizes = sizes(database.connection());
            List<String> names = new ArrayList<>(list.schemasOf(sizes));
            names.remove(request.expected());
            reader.readSchemas(database.address(), names, sizes);
        } catch (CatalogReadException e) {
            throw new GoalException(e.getMessage(), e);
        }
        return null;
    }
}
