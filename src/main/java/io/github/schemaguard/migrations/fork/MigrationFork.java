package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.application.fork.IncompleteFramework;
import io.github.schemaguard.fork.protocol.ForkProgram;
import io.github.schemaguard.migrations.fork.MigrationReply.Failed;
import io.github.schemaguard.migrations.fork.MigrationReply.Migrated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The forked JVM's main class: applies migrations with the project's own tool. */
public final class MigrationFork {
    /** This program and what it exchanges with the parent. */
    public static final ForkProgram<MigrationForkRequest, MigrationReply> PROGRAM =
            new ForkProgram<>(MigrationFork.class, MigrationForkRequest.class, MigrationReply.class);

    private MigrationFork() {}

    /** Answers the request on standard input and ends the JVM. */
    public static void main(String[] arguments) {
        PROGRAM.serve((request, replies) -> replies.accept(reply(request)));
    }

    private static MigrationReply reply(MigrationForkRequest asked) {
        SelfWaitWatch watch = new SelfWaitWatch(asked);
        try {
            return migrated(asked);
        } catch (Throwable failure) { // Also LinkageError: the user must know of a class path that does not fit.
            failure.printStackTrace();
            return new Failed(FailureReport.of(failure));
        } finally {
            watch.close();
        }
    }

    private static Migrated migrated(MigrationForkRequest asked) throws ReflectiveOperationException, IOException {
        String path = FrameworkMigrationSettings.searchPath(asked.tool().key());
        MigrationForkRequest request = path.isBlank() ? asked : asked.searching(path);
        MissingPrerequisites missing = new MissingPrerequisites(request);
        MigrationRun run = run(request);
        List<String> notes = new ArrayList<>(IncompleteFramework.notes());
        if (!missing.migrate(run)) {
            notes.addAll(missing.notes());
            missing = new MissingPrerequisites(asked);
            run = run(asked);
            missing.migrate(run);
        }
        Migrated migrated = run.describe();
        notes.addAll(missing.notes());
        notes.addAll(migrated.notes());
        return new Migrated(
                migrated.migrations(), migrated.historyTables(), notes, migrated.locations(), migrated.ignoredFiles());
    }

    private static MigrationRun run(MigrationForkRequest request) throws ReflectiveOperationException, IOException {
        return switch (request.tool()) {
            case FLYWAY -> new FlywayRun(request);
            case LIQUIBASE -> new LiquibaseRun(request);
        };
    }
}
