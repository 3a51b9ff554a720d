package io.github.schemaguard.goal.side;

import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.migrations.apply.MigrationRunner;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.source.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database that the project's migrations create on the scratch server. */
public final class MigratedDatabase implements DatabaseSide {

    private static final String NOT_CONFIGURED = ", and no database is configured";

    private final RunSession session;
    private final DatabaseChoice choice;
    private @Nullable ScratchDatabase made;

    /** @param choice with the schemas, the migrations and the version of the scratch server */
    public MigratedDatabase(RunSession session, DatabaseChoice choice) {
        this.session = session;
        this.choice = choice;
    }

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public int major() {
        return choice.postgresMajor();
    }

    @Override
    public String defaultSchema() {
        return PUBLIC;
    }

    @Override
    public DatabaseReading read() {
        return session.cache()
                .ofProject(
                        "the migrated database",
                        () -> inputs(scratch().server()),
                        new MigratedReadingCodec(),
                        this::migrate)
                .reading()
                .withNotes(ineffective());
    }

    /**
     * What the result depends on besides the project.
     *
     * @param server what the scratch server's rendering of a schema depends on
     */
    public InputFingerprint inputs(Object server) {
        InputFingerprint inputs = new InputFingerprint("migrations")
                .with("choice", choice.migrations())
                .with("schemas", choice.schemas())
                .with("server", server)
                .with("ineffective", ineffective())
                // A migration may name a partition after the month.
                .with("today", LocalDate.now(ZoneOffset.UTC));
        choice.migrations()
                .places()
                .forEach(place -> inputs.with(session.project().directory().resolve(place)));
        return inputs;
    }

    private MigratedReading migrate(ForkReads reads) {
        String server = "database: " + scratch().description();
        try {
            Migrated migrated =
                    session.steps().run("running the migrations", () -> apply(migrationRequest(), "migrated", reads));
            made = migrated.database;
            if (migrated.outcome instanceof MigrationOutcome.Applied applied) {
                try (ReadOnlySession connection = ReadOnlySession.open(migrated.database.address())) {
                    return new MigratedReading(
                            new DatabaseReading(
                                    DatabaseReading.source(
                                            server + " with " + applied.summary(), connection, choice, session.steps()),
                                    applied.migrations(),
                                    applied.historyTables(),
                                    MigrationHistories.NONE,
                                    applied.ignoredFiles(),
                                    applied.notes()),
                            true);
                }
            }
            MigrationOutcome.NothingFound nothing = (MigrationOutcome.NothingFound) migrated.outcome;
            return MigratedReading.unreadable(
                    server,
                    nothing.reason() + NOT_CONFIGURED + ". Set DATABASE_URL or schema.url, or " + nothing.advice()
                            + session.project().others().aboutMigrations(nothing.candidates()));
        } catch (MigrationException | ConnectionException e) {
            return MigratedReading.unreadable(server, e.getMessage());
        }
    }

    /**
     * The database on the scratch server. If what was read from it came from the cache, the migrations run now.
     *
     * @throws MigrationException when they fail
     */
    public ScratchDatabase database(ForkReads reads) {
        ScratchDatabase known = made;
        if (known == null) {
            known = session.steps()
                    .run("running the migrations", () -> apply(migrationRequest(), "migrated", reads))
                    .database;
            made = known;
        }
        return known;
    }

    /** What all migrations but these create, as in a database that does not have them yet. Never cached. */
    public Source readWithout(List<AppliedMigration> without) {
        MigrationRequest request = migrationRequest();
        String description = "database: " + scratch().description();
        try {
            Migrated whole = apply(request, "migrated_whole", ForkReads.ignored());
            if (!(whole.outcome instanceof MigrationOutcome.Applied applied)) {
                return new Source.Unreadable(description, "the migrations are no longer there");
            }
            ScratchDatabase part =
                    scratch().databaseForMigrations(whole.named ? whole.database.name() : "migrated_in_part");
            new MigrationRunner(session.libraries()::classPath)
                    .applyWithout(without, applied.historyTables(), request, whole.database, part);
            try (ReadOnlySession connection = ReadOnlySession.open(part.address())) {
                return DatabaseReading.source(
                        description + " with " + applied.summary() + ", but for " + without.size()
                                + " that the database does not have",
                        connection,
                        choice,
                        session.steps());
            }
        } catch (MigrationException | ConnectionException e) {
            return new Source.Unreadable(description, String.valueOf(e.getMessage()));
        }
    }

    /**
     * A scratch database, and what became of the migrations there.
     *
     * @param named whether the migrations name it
     */
    private record Migrated(ScratchDatabase database, MigrationOutcome outcome, boolean named) {}

    /**
     * Applies the migrations to a new database. If they name another database, such as {@code ALTER DATABASE shop SET …},
     * it is the application's own: then they are applied from the beginning to one of that name. A server of the user gives names
     * of its own.
     */
    private Migrated apply(MigrationRequest request, String name, ForkReads reads) {
        MigrationRunner runner = new MigrationRunner(session.libraries()::classPath, reads);
        ScratchDatabase database = scratch().databaseForMigrations(name);
        try {
            return new Migrated(database, runner.apply(request, database), false);
        } catch (MigrationException failure) {
            String expected = failure.missingDatabase().orElseThrow(() -> failure);
            ScratchDatabase named = scratch().databaseForMigrations(expected);
            if (!named.name().equals(expected)) {
                throw failure;
            }
            MigrationOutcome outcome = runner.apply(request, named);
            return new Migrated(
                    named,
                    outcome instanceof MigrationOutcome.Applied applied
                            ? applied.withNotes(List.of(
                                    "the scratch database is named " + expected + ", which the migrations expect"))
                            : outcome,
                    true);
        }
    }

    /** A reason why there are no migrations, for the migrations of another commit: configuring a database changes nothing there. */
    public static String withoutAdvice(String reason) {
        int advice = reason.indexOf(NOT_CONFIGURED);
        return advice < 0 ? reason : reason.substring(0, advice);
    }

    private ScratchSession scratch() {
        return session.scratch(choice, choice.postgresMajor());
    }

    private List<String> ineffective() {
        DatabaseParameters given = choice.parameters();
        return given.username() == null && given.password() == null && given.server() == null
                ? List.of()
                : List.of(
                        "schema.username, schema.password and schema.serverId have no effect: no database URL is set");
    }

    private MigrationRequest migrationRequest() {
        Project project = session.project();
        return new MigrationRequest(
                choice.migrations(),
                project.directory(),
                project.output(),
                project.resources(),
                project.needed(),
                project.classPath(),
                project.flyway(),
                project.liquibase(),
                project.java(),
                project.work().resolve("migrations"),
                project.timeLimit());
    }
}
