package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.session.Timings;
import io.github.schemaguard.goal.side.DatabaseSide;
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
    private final ResultCache cache;

    public CompareTargets(Libraries libraries, ResultCache cache) {
        this.libraries = libraries;
        this.cache = cache;
    }

    /**
     * Does it. A target that cannot be read fails the verdict, and the others are compared all the same.
     *
     * @throws GoalException when it is not clear what the targets are
     */
    public VerdictOutcome run(TargetsRequest request) {
        Project project = request.common().project();
        DatabaseChoice choice = request.common().database();
        Timings timings = new Timings();
        boolean databasesOnly =
                request.query() == null && request.targets().stream().allMatch(TargetList::isUrl);
        try (RunCache memory = new RunCache(cache, project);
                DatabaseSide base = databasesOnly ? null : DatabaseSide.open(project, choice);
                ScratchSession reading =
                        new ScratchSession(project, choice, libraries, memory, choice.postgresMajor(), new Timings())) {
            TargetList list = TargetList.of(request, base);
            TargetGroups groups = new TargetGroups();
            TargetReader reader = new TargetReader(project, choice, libraries, reading, groups);
            timings.of("reading the targets", () -> read(request, list, base, reader));
            List<TargetGroups.Group> sorted = groups.groups();
            int major = sorted.isEmpty()
                    ? choice.postgresMajor()
                    : sorted.get(0).catalog().postgresMajor();
            try (ScratchSession workbench = new ScratchSession(project, choice, libraries, memory, major, timings)) {
                ExpectedTarget expected =
                        new ExpectedTargets(request, list, reader, sorted).read(base, workbench, libraries);
                return new TargetsVerdict(request.common(), checkOf(request), timings)
                        .note(memory.note())
                        .of(list + " (" + origin(list, base) + ")", groups, expected);
            }
        }
    }

    /** Which comparison of two sides it is, as the expected side has a name in reports. */
    private static CheckName checkOf(TargetsRequest request) {
        return request.expected().equals(TargetsRequest.MIGRATIONS) ? CheckName.DB_MIGRATIONS : CheckName.DB_DB;
    }

    private static String origin(TargetList list, @Nullable DatabaseSide base) {
        return list.schemas().isEmpty() || base == null
                ? "databases"
                : "schemas of " + base.address().orElseThrow().display();
    }

    private static @Nullable Void read(
            TargetsRequest request, TargetList list, @Nullable DatabaseSide base, TargetReader reader) {
        if (list.schemas().isEmpty()) {
            reader.readDatabases(list.databases());
            return null;
        }
        DatabaseSide database = Objects.requireNonNull(base, "schemas are of a database");
        try {
            SchemaSizes sizes = SchemaSizes.read(database.session());
            List<String> names = new ArrayList<>(list.schemasOf(sizes));
            names.remove(request.expected());
            reader.readSchemas(database.session().address(), names, sizes);
        } catch (CatalogReadException e) {
            throw new GoalException(e.getMessage(), e);
        }
        return null;
    }
}
