package io.github.schemaguard.goal.side;

import io.github.schemaguard.application.ConfiguredDatasource;
import io.github.schemaguard.connection.ApplicationDatasource;
import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.DatabaseLocator;
import io.github.schemaguard.connection.LocatedDatabase;
import io.github.schemaguard.connection.LookupEnvironment;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.RunSession;
import java.util.Optional;

/** Finds the database that the user chose, and connects to it. */
public final class DatabaseFinder {

    private final RunSession session;

    public DatabaseFinder(RunSession session) {
        this.session = session;
    }

    /** The chosen database; what the migrations create when none is configured. */
    public DatabaseSide find(DatabaseChoice choice) {
        Optional<LocatedDatabase> located;
        try {
            located = locate(choice);
        } catch (ConnectionException e) {
            return UnreachableDatabase.notFound(choice, e);
        }
        return located.map(database -> connect(choice, database))
                .orElseGet(() -> new MigratedDatabase(session, choice));
    }

    /**
     * Where the chosen database is; empty when none is configured.
     *
     * @throws ConnectionException when the configuration is wrong or incomplete
     */
    public Optional<LocatedDatabase> locate(DatabaseChoice choice) {
        Project project = session.project();
        return new DatabaseLocator(
                        LookupEnvironment.ofProcess(project.directory(), project.root()), datasource(project))
                .locate(choice.parameters());
    }

    private DatabaseSide connect(DatabaseChoice choice, LocatedDatabase located) {
        try {
            return new LiveDatabase(
                    session,
                    choice,
                    located,
                    session.steps().run("connecting to the database", () -> session.connection(located.address())));
        } catch (ConnectionException e) {
            return UnreachableDatabase.refused(choice, located, e);
        }
    }

    private static ApplicationDatasource.Finder datasource(Project project) {
        return new ConfiguredDatasource(
                project.java(),
                project.classPath(),
                project.output(),
                project.resources(),
                project.directory(),
                project.work().resolve("configuration"));
    }
}
