package io.github.schemaguard.goal.side;

import io.github.schemaguard.application.ConfiguredDatasource;
import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.connection.ApplicationDatasource;
import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.DatabaseLocator;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.LocatedDatabase;
import io.github.schemaguard.connection.LookupEnvironment;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.session.Timings;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.migrations.apply.MigrationRunner;
import io.github.schemaguard.migrations.history.MigrationHistory;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.CatalogReadException;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database, live or made from the migrations: located when constructed, read when asked. */
public final class DatabaseSide implements AutoCloseable {

    private final Project project;
    private final DatabaseChoice choice;
    private final @Nullable LocatedDatabase located;
    private final @Nullable ReadOnlySession session;
    private final @Nullable String failure;

    private DatabaseSide(
            Project project,
            DatabaseChoice choice,
            @Nullable LocatedDatabase located,
            @Nullable ReadOnlySession session,
            @Nullable String failure) {
        this.project = project;
        this.choice = choice;
        this.located = located;
        this.session = session;
        this.failure = failure;
    }

    /** Finds the database and, when it is a live one, connects to it; a failure is kept for {@link #read}. */
    public static DatabaseSide open(Project project, DatabaseChoice choice) {
        LocatedDatabase located = null;
        try {
            Optional<LocatedDatabase> found = new DatabaseLocator(
                            LookupEnvironment.ofProcess(project.directory(), project.root()), datasourceOf(project))
                    .locate(choice.parameters());
            located = found.orElse(null);
            ReadOnlySession session = located == null ? null : ReadOnlySession.open(located.address());
            return new DatabaseSide(project, choice, located, session, null);
        } catch (ConnectionException e) {
            return new DatabaseSide(project, choice, located, null, e.getMessage());
        }
    }

    private static ApplicationDatasource.Finder datasourceOf(Project project) {
        return new ConfiguredDatasource(
                project.java(),
                project.classPath(),
                project.output(),
                project.resources(),
                project.directory(),
                project.work().resolve("configuration"));
    }

    /** What the migrations make, whatever live database is configured. */
    public static DatabaseSide ofMigrations(Project project, DatabaseChoice choice) {
        return new DatabaseSide(project, choice.withParameters(DatabaseParameters.NONE), null, null, null);
    }

    /** Whether it is a live one, be it reached or not. */
    public boolean isLive() {
        return located != null || failure != null;
    }

    /** Where the live one is; empty for a scratch database, and for one that was not found. */
    public Optional<DatabaseAddress> address() {
        return Optional.ofNullable(located).map(LocatedDatabase::address);
    }

    /**
     * Which migrations the live one says it has, at the time at which it was read.
     *
     * @param tables where the project's migration tool keeps count
     * @throws MigrationException when it does not say
     */
    public MigrationHistory history(List<String> tables) {
        if (session == null) {
            throw new MigrationException("the database is not connected");
        }
        return MigrationHistory.read(session.connection(), tables);
    }

    /**
     * The migrations that the live one's own history names, in their order; none when it keeps no history, or none that its
     * role may read.
     *
     * @param source what it was read as
     */
    public List<AppliedMigration> recorded(Source source) {
        if (session == null || !(source instanceof Source.Known known)) {
            return List.of();
        }
        String configured = project.flyway().getOrDefault("table", "flyway_schema_history");
        Set<String> names = Set.of(configured.toLowerCase(Locale.ROOT), "databasechangelog");
        List<String> tables = known.catalog().schemas().stream()
                .flatMap(schema -> schema.tables().stream()
                        .filter(table -> names.contains(table.name().toLowerCase(Locale.ROOT)))
                        .map(table -> schema.name() + "." + table.name()))
                .toList();
        try {
            return tables.isEmpty() ? List.of() : history(tables).applied();
        } catch (MigrationException notReadable) {
            return List.of();
        }
    }

    /**
     * The session with the live one.
     *
     * @throws GoalException when there is none, with the reason
     */
    public ReadOnlySession session() {
        if (session == null) {
            throw new GoalException(
                    failure == null
                            ? "no database is configured: neither schema.url nor DATABASE_URL is set"
                            : located == null ? failure : located.summary() + ": " + failure);
        }
        return session;
    }

    /** The server's major version when a live one was reached, else the chosen one of the scratch server. */
    public int major() {
        return session == null ? choice.postgresMajor() : session.serverMajor();
    }

    /** As {@link #defaultSchema()}; that of every PostgreSQL without a database. */
    public static String defaultSchemaOf(@Nullable DatabaseSide database) {
        return database == null ? "public" : database.defaultSchema();
    }

    /** The schema that names without one resolve to in the application's sessions. */
    public String defaultSchema() {
        String searchPath =
                located == null ? null : located.address().properties().get("currentSchema");
        return searchPath == null || searchPath.isBlank()
                ? "public"
                : searchPath.split(",", 2)[0].strip().replace("\"", "");
    }

    public DatabaseReading read(ScratchSession workbench, Libraries libraries) {
        if (failure != null) {
            return located == null
                    ? DatabaseReading.unreadable("database", failure)
                    : DatabaseReading.unreadable(located.summary(), located.summary() + ": " + failure);
        }
        return session == null || located == null
                ? readScratch(workbench, libraries)
                : readLive(located, session, workbench.timings());
    }

    private DatabaseReading readLive(LocatedDatabase database, ReadOnlySession open, Timings timings) {
        return new DatabaseReading(catalog(database.summary(), open, timings), List.of(), List.of(), database.notes());
    }

    private DatabaseReading readScratch(ScratchSession workbench, Libraries libraries) {
        return workbench
                .memory()
                .ofProject(
                        "the migrated database",
                        inputs(workbench.server()),
                        new MigratedReadingCodec(),
                        () -> migrate(migrationRequest(), workbench, libraries))
                .reading()
                .withNotes(ineffective());
    }

    /**
     * What the migrated database depends on besides the project.
     *
     * @param server what decides how it prints a schema
     */
    public InputFingerprint inputs(Object server) {
        InputFingerprint inputs = new InputFingerprint("migrations")
                .with("choice", choice.migrations())
                .with("schemas", choice.schemas())
                .with("server", server)
                .with("ineffective", ineffective())
                // A migration may name a partition after the month.
                .with("today", LocalDate.now(ZoneOffset.UTC));
        String directory = choice.migrations().directory();
        return directory == null ? inputs : inputs.with(project.directory().resolve(directory));
    }

    private MigratedReading migrate(MigrationRequest request, ScratchSession workbench, Libraries libraries) {
        ScratchDatabase database = workbench.database("migrated");
        String server = "database: " + workbench.description();
        try {
            MigrationOutcome outcome = workbench
                    .timings()
                    .of("migrations", () -> new MigrationRunner(libraries::classPath).apply(request, database));
            if (outcome instanceof MigrationOutcome.NothingFound nothing) {
                return MigratedReading.unreadable(
                        server,
                        nothing.reason() + ", and no database is configured. Set DATABASE_URL or schema.url, or say"
                                + " where the migrations are with schema.migrations");
            }
            MigrationOutcome.Applied applied = (MigrationOutcome.Applied) outcome;
            String description = server + " with " + applied.summary();
            try (ReadOnlySession scratch = ReadOnlySession.open(database.address())) {
                return new MigratedReading(
                        new DatabaseReading(
                                catalog(description, scratch, workbench.timings()),
                                applied.migrations(),
                                applied.historyTables(),
                                applied.notes()),
                        applied.outside().isEmpty());
            }
        } catch (MigrationException | ConnectionException e) {
            return MigratedReading.unreadable(server, e.getMessage());
        }
    }

    /** What the migrations but for some make: how a database looks that does not have them. Never remembered. */
    public Source readWithout(List<AppliedMigration> without, ScratchSession workbench, Libraries libraries) {
        MigrationRequest request = migrationRequest();
        String description = "database: " + workbench.description();
        try {
            MigrationRunner migrations = new MigrationRunner(libraries::classPath);
            ScratchDatabase whole = workbench.database("migrated_whole");
            if (!(migrations.apply(request, whole) instanceof MigrationOutcome.Applied applied)) {
                return new Source.Unreadable(description, "the migrations are no longer there");
            }
            ScratchDatabase part = workbench.database("migrated_in_part");
            migrations.applyWithout(without, applied.historyTables(), request, whole, part);
            try (ReadOnlySession scratch = ReadOnlySession.open(part.address())) {
                return catalog(
                        description + " with " + applied.summary() + ", but for " + without.size()
                                + " that the database does not have",
                        scratch,
                        workbench.timings());
            }
        } catch (MigrationException | ConnectionException e) {
            return new Source.Unreadable(description, String.valueOf(e.getMessage()));
        }
    }

    private List<String> ineffective() {
        DatabaseParameters given = choice.parameters();
        return given.username() == null && given.password() == null && given.server() == null
                ? List.of()
                : List.of(
                        "schema.username, schema.password and schema.serverId have no effect: no database URL is set");
    }

    private Source catalog(String description, ReadOnlySession open, Timings timings) {
        try {
            Catalog catalog = timings.of(
                    "reading the database", () -> PostgresReader.read(open, new SchemaSelection(choice.schemas())));
            return new Source.Known(description, catalog, Coverage.everything());
        } catch (CatalogReadException e) {
            return new Source.Unreadable(description, String.valueOf(e.getMessage()));
        }
    }

    private MigrationRequest migrationRequest() {
        return new MigrationRequest(
                choice.migrations(),
                project.directory(),
                project.output(),
                project.resources(),
                project.classPath(),
                project.flyway(),
                project.liquibase(),
                project.java(),
                project.work().resolve("migrations"),
                project.timeLimit());
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}
