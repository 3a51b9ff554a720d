package io.github.schemaguard.goal.targets;

import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.LocatedDatabase;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.json.RenamedSchema;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.postgres.CatalogReadException;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.postgres.SchemaSizes;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads many targets, a few at a time, and groups them. */
public final class TargetReader {

    /** The common name of all target schemas after reading, so that their names make no difference. */
    static final String NAME = "target_schema";

    /**
     * At most this many tables and views are read at once. Some queries scan the whole system catalogs, however little is
     * wanted, so few readings are fast; but a table takes some ten kilobytes while it is read.
     */
    private static final int TABLES_AT_ONCE = 14_000;

    /** Concurrent readings of one database, which has other work to do. */
    private static final int SESSIONS = 2;

    /** Databases that are read concurrently. */
    private static final int DATABASES = 4;

    private final RunSession session;
    private final DatabaseChoice choice;
    private final TargetGroups groups;

    public TargetReader(RunSession session, DatabaseChoice choice, TargetGroups groups) {
        this.session = session;
        this.choice = choice;
        this.groups = groups;
    }

    /** Reads databases, each with its governed schemas. */
    public void readDatabases(List<String> urls) {
        List<Runnable> readings = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            String url = urls.get(i);
            String nameless = "target " + (i + 1);
            readings.add(() -> {
                Database database = database(url);
                String target = database.name().orElse(nameless);
                database.source().known().ifPresent(known -> groups.add(target, CatalogJson.bare(known.catalog())));
                database.source().failure().ifPresent(reason -> groups.fail(target, reason));
            });
        }
        run(readings, DATABASES);
    }

    /**
     * A database that was read.
     *
     * @param name the URL without the password; empty when the URL is invalid
     */
    record Database(Optional<String> name, Source source) {}

    /** Reads the database of a URL, with the credentials that apply to all targets. */
    Database database(String url) {
        DatabaseParameters given = choice.parameters();
        DatabaseParameters parameters =
                new DatabaseParameters(url, null, given.username(), given.password(), given.server(), "the target's ");
        DatabaseChoice target = choice.withParameters(parameters);
        LocatedDatabase located;
        try {
            located = new DatabaseFinder(session)
                    .locate(target)
                    .orElseThrow(() -> new GoalException("a target's URL is empty"));
        } catch (ConnectionException e) {
            return new Database(Optional.empty(), new Source.Unreadable("database", String.valueOf(e.getMessage())));
        }
        Optional<String> name = Optional.of(located.address().display());
        // Closed at once, not at the end of the run: there may be thousands of targets.
        try (ReadOnlySession connection = ReadOnlySession.open(located.address())) {
            return new Database(name, new LiveDatabase(session, target, located, connection).catalog());
        } catch (ConnectionException e) {
            return new Database(
                    name, new Source.Unreadable(located.summary(), located.summary() + ": " + e.getMessage()));
        }
    }

    /** Reads schemas of one database, many at once. */
    public void readSchemas(DatabaseAddress address, Collection<String> names, SchemaSizes sizes) {
        List<Runnable> readings = new ArrayList<>();
        int share = share(names, sizes);
        List<String> batch = new ArrayList<>();
        int tables = 0;
        for (String name : names) {
            Integer size = sizes.tables().get(name);
            if (size == null) {
                groups.fail(name, "the database has no schema " + name);
                continue;
            }
            if (!batch.isEmpty() && tables + size > share) {
                readings.add(reading(address, batch));
                batch = new ArrayList<>();
                tables = 0;
            }
            batch.add(name);
            tables += size;
        }
        if (!batch.isEmpty()) {
            readings.add(reading(address, batch));
        }
        run(readings, SESSIONS);
    }

    /** How many tables to read at once, so that all sessions have about the same work until the end. */
    private static int share(Collection<String> names, SchemaSizes sizes) {
        int largest = 0;
        int total = 0;
        for (String name : names) {
            int size = sizes.tables().getOrDefault(name, 0);
            largest = Math.max(largest, size);
            total += size;
        }
        int rounds = total / (SESSIONS * TABLES_AT_ONCE) + 1;
        // Schemas are not split, so a reading may end up one schema below its share.
        return Math.min(TABLES_AT_ONCE, total / (SESSIONS * rounds) + largest);
    }

    private Runnable reading(DatabaseAddress address, List<String> names) {
        return () -> {
            try (ReadOnlySession connection = ReadOnlySession.open(address)) {
                read(connection, names);
            } catch (ConnectionException e) {
                names.forEach(name -> groups.fail(name, String.valueOf(e.getMessage())));
            }
        };
    }

    private void read(ReadOnlySession connection, List<String> names) {
        Catalog catalog;
        try {
            catalog = PostgresReader.read(connection, new SchemaSelection(names));
        } catch (CatalogReadException e) {
            if (names.size() == 1) {
                groups.fail(names.get(0), String.valueOf(e.getMessage()));
            } else {
                // A schema that was dropped meanwhile must not make the others fail.
                names.forEach(name -> read(connection, List.of(name)));
            }
            return;
        }
        for (String name : names) {
            catalog.schema(name)
                    .ifPresentOrElse(
                            schema -> groups.add(name, text(catalog, schema)),
                            () -> groups.fail(name, "the schema was dropped while the targets were read"));
        }
    }

    /** The text of one schema of a catalog, under the common name. */
    static String text(Catalog catalog, Schema schema) {
        return new RenamedSchema(schema.name(), NAME).text(catalog.postgresMajor(), schema, catalog.unseen());
    }

    private static void run(List<Runnable> readings, int atOnce) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce, work -> {
            Thread thread = new Thread(work, "schema-maven-plugin-targets");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> results = new ArrayList<>();
            readings.forEach(reading -> results.add(threads.submit(reading)));
            results.forEach(BackgroundTasks::await);
        } finally {
            threads.shutdownNow();
        }
    }
}
