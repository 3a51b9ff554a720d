package io.github.schemaguard.goal.side;

import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.LocatedDatabase;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.migrations.history.HistoryColumns;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.migrations.history.MigrationHistory;
import io.github.schemaguard.postgres.DatabaseState;
import io.github.schemaguard.postgres.DefaultSchema;
import io.github.schemaguard.postgres.LiveStatistics;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.postgres.TableSizes;
import io.github.schemaguard.source.Source;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A configured database that the goal is connected to. */
public final class LiveDatabase implements DatabaseSide {
    private final RunSession session;
    private final DatabaseChoice choice;
    private final LocatedDatabase located;
    private final ReadOnlySession connection;
    private @Nullable DatabaseState state;
    private String histories = "";
    private @Nullable String defaultSchema;
    /** What was assumed of {@link #defaultSchema}; null unless the server refused to tell. */
    private @Nullable String assumption;

    /** @param connection everything is read from its one snapshot; {@link #read} ends it */
    public LiveDatabase(
            RunSession session, DatabaseChoice choice, LocatedDatabase located, ReadOnlySession connection) {
        this.session = session;
        this.choice = choice;
        this.located = located;
        this.connection = connection;
    }

    /**
     * What {@link #read} would read, without reading it: the server computes a digest. Empty when it cannot.
     */
    public Optional<InputFingerprint> inputs() {
        if (state == null) {
            state = session.steps()
                    .run(
                            "comparing the database with an earlier run",
                            () -> DatabaseState.of(connection, new SchemaSelection(choice.schemas())))
                    .orElse(null);
            if (state == null) {
                return Optional.empty();
            }
            histories = MigrationHistories.read(connection).text();
        }
        return Optional.of(new InputFingerprint("live database")
                .with("database", located.summary())
                .with("notes", located.notes())
                .with("default schema", defaultSchema())
                .with("state", state.digest())
                .with("histories", histories));
    }

    /** The session, whose transaction is open. */
    public ReadOnlySession connection() {
        return connection;
    }

    public DatabaseAddress address() {
        return located.address();
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public int major() {
        return connection.serverMajor();
    }

    /** Asked of the server the first time, which must be before {@link #read} or from the thread that calls it. */
    @Override
    public String defaultSchema() {
        if (defaultSchema == null) {
            String searchPath = searchPath(address());
            try {
                defaultSchema = DefaultSchema.read(connection, searchPath);
            } catch (SQLException refused) {
                // The reading that follows reports a connection that is broken.
                connection.endTransaction();
                defaultSchema = DefaultSchema.first(searchPath);
                if (searchPath == null) {
                    assumption = "the server does not tell the search path of its roles ("
                            + String.valueOf(refused.getMessage()).replace('\n', ' ')
                            + "): names without a schema are looked up in " + defaultSchema
                            + "; set currentSchema in the URL if the application has others";
                }
            }
        }
        return defaultSchema;
    }

    @Override
    public StringBinding strings() {
        return StringBinding.ofProperty(address().properties().get("stringtype"));
    }

    /** What the URL sets; null if it leaves this to the server. */
    static @Nullable String searchPath(DatabaseAddress address) {
        return DefaultSchema.searchPath(
                address.properties().get("currentSchema"), address.properties().get("options"));
    }

    /**
     * Reads the catalog and the histories of migrations in one transaction, and ends the session: nothing in the database waits
     * for the rest of the run, which may take much longer.
     */
    @Override
    public DatabaseReading read() {
        try (connection) {
            Source source = catalog();
            MigrationHistories read =
                    source.known().isPresent() ? MigrationHistories.read(connection) : MigrationHistories.NONE;
            if (state != null && !state.isSeenBy(connection)) {
                // The catalog is of another state than the digest.
                session.cache().keepNothing();
            }
            return new DatabaseReading(
                    source,
                    read.recordNothing()
                            ? List.of()
                            : new HistoryPlaces(session.project(), defaultSchema())
                                    .in(read)
                                    .map(MigrationHistory::applied)
                                    .orElse(List.of()),
                    source.known()
                            .map(known -> HistoryColumns.tables(known.catalog()))
                            .orElse(List.of()),
                    read,
                    List.of(),
                    Stream.concat(located.notes().stream(), Stream.ofNullable(assumption))
                            .toList());
        }
    }

    /**
     * Reads what the server has counted. The session stays open.
     *
     * @throws io.github.schemaguard.postgres.CatalogReadException when the server refuses that
     */
    public LiveStatistics statistics() {
        return session.steps().run("reading statistics", () -> LiveStatistics.read(connection));
    }

    /**
     * Reads how large the tables are, which changes all the time and is never cached. The session stays open.
     *
     * @throws io.github.schemaguard.postgres.CatalogReadException when the server refuses that
     */
    public TableSizes sizes() {
        return session.steps().run("reading sizes", () -> TableSizes.read(connection));
    }

    /** Reads the catalog alone. The session stays open. */
    public Source catalog() {
        return state == null
                ? DatabaseReading.source(located.summary(), connection, choice, session.steps())
                : DatabaseReading.resumed(located.summary(), connection, choice, session.steps());
    }
}
