package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.MigratedDatabase;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations that create objects of the whole server, and those that name the application's database. */
class MigratedDatabaseTest {

    @TempDir
    Path directory;

    /** The migrations begin twice: first in a database with another name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ROLE app LOGIN; ALTER DATABASE shop OWNER TO app;",
                "CREATE ROLE app LOGIN; CREATE ROLE readers; GRANT readers TO app; ALTER ROLE app SET search_path = shop;"
                        + " GRANT CONNECT ON DATABASE shop TO readers;",
                "ALTER ROLE postgres SET search_path = pg_catalog; ALTER DATABASE shop SET work_mem = '8MB';"
                        + " SET search_path = public;",
                "CREATE DATABASE reports; ALTER DATABASE shop SET work_mem = '8MB';",
                "CREATE DATABASE reports; ALTER DATABASE reports RENAME TO old;"
                        + " GRANT CONNECT ON DATABASE shop TO PUBLIC;",
                "SET allow_in_place_tablespaces = on; CREATE TABLESPACE fast LOCATION '';"
                        + " ALTER DATABASE shop SET work_mem = '8MB';",
                "SELECT pg_replication_origin_create('other'); ALTER DATABASE shop SET work_mem = '8MB';",
                "ALTER DATABASE shop SET work_mem = '8MB'; CREATE ROLE app;"
            })
    void migrations_that_name_the_database_begin_again_on_a_server_without_what_they_have_left(String before)
            throws Exception {
        migration(before + " CREATE TABLE t (id int PRIMARY KEY);");

        DatabaseReading reading = read(null);

        assertThat(reading.source().failure()).isEmpty();
        assertThat(reading.source().known().orElseThrow().catalog().schemas())
                .singleElement()
                .satisfies(schema -> assertThat(schema.tables()).hasSize(1));
        assertThat(reading.notes()).containsExactly("the scratch database is named shop, which the migrations expect");
    }

    @Test
    void a_role_that_is_created_because_it_is_missing_is_noted_also_when_migrations_begin_again() throws Exception {
        migration("CREATE TABLE t (); GRANT SELECT ON t TO clerk; ALTER DATABASE shop SET work_mem = '8MB';");

        assertThat(read(null).notes())
                .containsExactly(
                        "role clerk, which the migrations expect, was created on the scratch server",
                        "the scratch database is named shop, which the migrations expect");
    }

    @Test
    void nothing_is_dropped_from_a_server_of_the_users_own() throws Exception {
        migration("CREATE ROLE app LOGIN;\nCREATE TABLE t ();");
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase named = server.createDatabase("named");
            DatabaseParameters own =
                    new DatabaseParameters(LiveDatabase.url(named), null, null, null, null, "schema.scratch");

            assertThat(read(own).source().failure()).isEmpty();
            assertThat(read(own).source().failure().orElseThrow())
                    .startsWith(
                            "db/1.sql, line 1: ERROR: role \"app\" already exists. Statement: CREATE ROLE app LOGIN."
                                    + " It belongs to the whole server: an earlier migration creates or needs it, or, on a server"
                                    + " of your own (schema.scratchUrl), an earlier run has left it.");
            try (Connection connection = named.connect();
                    Statement statement = connection.createStatement();
                    ResultSet role = statement.executeQuery("select from pg_roles where rolname = 'app'")) {
                assertThat(role.next()).isTrue();
            }
        }
    }

    private DatabaseReading read(@Nullable DatabaseParameters own) {
        DatabaseChoice choice = new DatabaseChoice(
                DatabaseParameters.NONE, List.of(), MigrationChoice.parse("sql:db"), ClassPathBinaries.major(), own);
        try (RunSession session =
                new RunSession(SmallProject.in(directory).build(), new ClassPathLibraries(), ResultCache.none())) {
            return new MigratedDatabase(session, choice).read();
        }
    }

    private void migration(String sql) throws IOException {
        Files.createDirectories(directory.resolve("db"));
        Files.writeString(directory.resolve("db/1.sql"), sql);
    }
}
