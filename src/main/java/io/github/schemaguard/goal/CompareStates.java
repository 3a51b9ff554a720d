package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.changelog.diff.StateDifference;
import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.side.MigratedCoverage;
import io.github.schemaguard.goal.state.SchemaState;
import io.github.schemaguard.goal.state.StateName;
import io.github.schemaguard.goal.state.StateReader;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Coverage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Compares two states of the schema: what a change does to it. */
public final class CompareStates {

    private final Libraries libraries;
    private final ResultCache results;

    public CompareStates(Libraries libraries, ResultCache results) {
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * What is asked for.
     *
     * @param document where the document is, in the work tree and in a commit
     * @param base the state before
     * @param baseDatabase where it is if it is a database
     * @param head the state after
     * @param ignore patterns of objects to leave out
     */
    public record Request(
            Project project,
            DatabaseChoice database,
            Path document,
            StateName base,
            DatabaseParameters baseDatabase,
            StateName head,
            RenameHints renames,
            List<String> ignore) {
        public Request {
            Objects.requireNonNull(base);
            Objects.requireNonNull(head);
            ignore = List.copyOf(ignore);
        }
    }

    /**
     * What was found.
     *
     * @param notes what the user should know about how the states were read, each a sentence
     */
    public record Outcome(StateDifference difference, List<String> notes) {
        public Outcome {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Compares the states. The expressions of both are rendered by servers of the same version where one of them is a live
     * database and the other one is made of migrations.
     *
     * @throws GoalException when one of them cannot be read
     */
    public Outcome run(Request request) {
        boolean baseFirst = request.base().kind() != StateName.Kind.COMMIT;
        SchemaState first = baseFirst ? base(request, request.database()) : head(request, request.database());
        DatabaseChoice matched = matched(request.database(), first);
        SchemaState second = baseFirst ? head(request, matched) : base(request, matched);
        SchemaState base = baseFirst ? first : second;
        SchemaState head = baseFirst ? second : first;
        Coverage coverage = both(base.coverage(), head.coverage());
        List<String> notes = new ArrayList<>();
        notes.addAll(base.notes());
        head.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        if (base.migrated() != head.migrated()) {
            MigratedCoverage migrated = MigratedCoverage.of(base.migrated() ? base.catalog() : head.catalog());
            coverage = both(coverage, migrated.coverage());
            notes.addAll(migrated.notes());
        }
        IgnoreList ignored = IgnoreList.of(Stream.of(request.ignore(), base.ignored(), head.ignored())
                .flatMap(List::stream)
                .distinct()
                .toList());
        Catalog before = ignored.apply(base.completed(head));
        Catalog after = ignored.apply(head.completed(base));
        return new Outcome(
                StateDifference.between(
                        base.description(), before, head.description(), after, coverage, request.renames()),
                notes);
    }

    private static Coverage both(Coverage one, Coverage other) {
        return one.without((kind, attribute) -> !other.covers(kind, attribute));
    }

    private SchemaState base(Request request, DatabaseChoice choice) {
        return reader(request, choice).read(request.base(), request.baseDatabase());
    }

    private SchemaState head(Request request, DatabaseChoice choice) {
        return reader(request, choice).read(request.head(), request.baseDatabase());
    }

    private StateReader reader(Request request, DatabaseChoice choice) {
        return new StateReader(request.project(), choice, request.document(), libraries, results);
    }

    /** Migrations on a scratch server of the version of the other state; unknown versions change nothing. */
    private static DatabaseChoice matched(DatabaseChoice choice, SchemaState other) {
        int major = other.catalog().postgresMajor();
        return major == 0
                ? choice
                : new DatabaseChoice(
                        choice.parameters(), choice.schemas(), choice.migrations(), major, choice.scratch());
    }
}
