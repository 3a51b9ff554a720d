package io.github.schemaguard.goal.state;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.MigratedDatabase;
import io.github.schemaguard.source.Source;
import java.nio.file.Path;

/** Reads a state of the schema by its name. */
public final class StateReader {

    private final Project project;
    private final DatabaseChoice choice;
    private final Path document;
    private final Libraries libraries;
    private final ResultCache results;

    /**
     * Creates a reader.
     *
     * @param choice the project's database
     * @param document where the document is, in the work tree and in a commit
     */
    public StateReader(
            Project project, DatabaseChoice choice, Path document, Libraries libraries, ResultCache results) {
        this.project = project;
        this.choice = choice;
        this.document = document;
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * Reads a state.
     *
     * @param other where a database of that name is, and who reads it
     * @throws GoalException when it cannot be read
     */
    public SchemaState read(StateName name, DatabaseParameters other) {
        return switch (name.kind()) {
            case PROJECT -> database(choice, false);
            case DATABASE -> database(choice.withParameters(other), true);
            case CATALOG, DOCUMENT ->
                new StateFiles((name.kind() == StateName.Kind.CATALOG ? "file " : "document ") + name.text())
                        .read(name.kind(), project.directory().resolve(name.text()), name.text());
            case COMMIT -> new CommitState(project, choice, document, libraries, results).read(name);
        };
    }

    private SchemaState database(DatabaseChoice chosen, boolean live) {
        try (RunSession session = new RunSession(project, libraries, results)) {
            DatabaseSide side = new DatabaseFinder(session).find(chosen);
            if (live && !side.isConfigured()) {
                throw new GoalException(chosen.parameters().named("url") + " is empty");
            }
            DatabaseReading reading = side.read();
            Source.Known known = reading.source().orThrow(GoalException::new);
            return SchemaState.whole(
                    known.description(),
                    known.catalog(),
                    side instanceof MigratedDatabase,
                    reading.historyTables(),
                    reading.notes());
        }
    }
}
