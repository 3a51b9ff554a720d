package io.github.schemaguard.compare;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes catalogs of DDL on a real server, read by the real reader. */
record RealCatalogs(ScratchServer server, ScratchDatabase database, Connection connection, ReadOnlySession session) {

    static RealCatalogs start() throws SQLException {
        ScratchServer server = ClassPathBinaries.startServer();
        ScratchDatabase database = server.createDatabase("catalogs");
        return new RealCatalogs(server, database, database.connect(), ReadOnlySession.open(database.address()));
    }

    /** What these scripts make in an empty database, each statement in a transaction of its own. */
    Catalog of(String... scripts) throws SQLException {
        fresh(scripts);
        try {
            return PostgresReader.read(session, SchemaSelection.all());
        } finally {
            // The next script drops what this snapshot still locks.
            session.connection().rollback();
        }
    }

    /** An empty database with what these scripts make in it. */
    void fresh(String... scripts) throws SQLException {
        execute("set client_min_messages = error");
        execute("drop schema if exists public, shop, audit cascade");
        execute("create schema public");
        for (String script : scripts) {
            execute(script);
        }
    }

    void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    void close() throws SQLException {
        session.close();
        connection.close();
        server.close();
    }
}
