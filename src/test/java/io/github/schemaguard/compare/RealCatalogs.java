package io.github.schemaguard.compare;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes catalogs of DDL on a real server, read by the real reader. With {@code -Dcatalogs.kept=directory} they are kept
 * there, so that the many runs of a mutation analysis need no server for the same DDL.
 */
public final class RealCatalogs {

    private static final @Nullable String KEPT = System.getProperty("catalogs.kept");

    private final Map<String, Catalog> made = new HashMap<>();
    private @Nullable Live live;
    private int others;

    /** A server, begun when first needed. */
    private record Live(
            ScratchServer server, ScratchDatabase database, Connection connection, ReadOnlySession session) {

        static Live start() throws SQLException {
            ScratchServer server = ClassPathBinaries.startServer();
            ScratchDatabase database = server.createDatabase("catalogs");
            return new Live(server, database, database.connect(), ReadOnlySession.open(database.address()));
        }
    }

    private RealCatalogs() {}

    public static RealCatalogs start() {
        return new RealCatalogs();
    }

    private Live live() throws SQLException {
        if (live == null) {
            live = Live.start();
        }
        return live;
    }

    /** What these scripts make in an empty database, each statement in a transaction of its own; made once. */
    public Catalog of(String... scripts) throws SQLException {
        String key = String.join("\u0000", scripts);
        Catalog catalog = made.get(key);
        if (catalog == null) {
            catalog = KEPT == null ? made(scripts) : kept(Path.of(KEPT), key, scripts);
            made.put(key, catalog);
        }
        return catalog;
    }

    private Catalog kept(Path directory, String key, String... scripts) throws SQLException {
        Path file = directory.resolve(Fingerprint.ofText(key) + ".json");
        try {
            if (Files.notExists(file)) {
                CatalogJson.write(
                        made(scripts), Files.createDirectories(directory).resolve(file.getFileName()));
            }
            return CatalogJson.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Catalog made(String... scripts) throws SQLException {
        fresh(scripts);
        try {
            return PostgresReader.read(live().session(), SchemaSelection.all());
        } finally {
            // The next script drops what this snapshot still locks.
            live().session().connection().rollback();
        }
    }

    /** The histories of migration tools. */
    MigrationHistories histories() throws SQLException {
        try {
            return MigrationHistories.read(live().session());
        } finally {
            live().session().endTransaction();
        }
    }

    /** An empty database with what these scripts make in it. */
    public void fresh(String... scripts) throws SQLException {
        execute("set client_min_messages = error");
        execute("drop schema if exists public, shop, audit cascade");
        execute("create schema public");
        for (String script : scripts) {
            execute(script);
        }
    }

    public void execute(String script) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(script);
        }
    }

    public Connection connection() throws SQLException {
        return live().connection();
    }

    /** A session of the plugin's in that database. */
    public ReadOnlySession session() throws SQLException {
        return live().session();
    }

    public ScratchDatabase database() throws SQLException {
        return live().database();
    }

    /** An empty database on the same server. */
    ScratchDatabase another() throws SQLException {
        return live().server().createDatabase("another_" + others++);
    }

    public void close() throws SQLException {
        if (live != null) {
            live.session().close();
            live.connection().close();
            live.server().close();
        }
    }
}
