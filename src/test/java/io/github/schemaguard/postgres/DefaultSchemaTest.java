package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each answer must be the schema that an application's session of the same role finds its tables in. */
class DefaultSchemaTest {
    private static ScratchServer server;
    private static int databases;

    @BeforeAll
    static void start() throws Exception {
        server = ClassPathBinaries.startServer();
        try (Connection connection = server.createDatabase("roles").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create role app login password 'zqXw'");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table public.t () | public",
                "create table shop.t () | public",
                "create schema app; create table app.t () | app",
                "create schema app; create table public.t () | public",
                "create table shop.t (); alter database %s set search_path = shop | shop",
                "alter database %s set search_path = shop | shop",
                "create table audit.t (); alter database %s set search_path = shop, audit, public | audit",
                "create table shop.t (); alter role app in database %s set search_path = shop | shop",
                "create table shop.t (); create table audit.t (); alter database %s set search_path = audit;"
                        + " alter role app in database %1$s set search_path = shop | shop",
                "create schema \"Old Shop\"; create table \"Old Shop\".t ();"
                        + " alter database %s set search_path = \"Old Shop\", public | Old Shop",
                "create schema \"a,b\"\"c\"; create table \"a,b\"\"c\".t ();"
                        + " alter database %s set search_path = \"$user\", \"a,b\"\"c\" | a,b\"c",
                "create view shop.v as select 1 as one; alter database %s set search_path = shop | shop",
                "create table shop.t (); alter database %s set search_path = SHOP | shop",
                "create extension pg_buffercache; create table audit.t ();"
                        + " alter database %s set search_path = public, audit | audit",
                "create table shop.t (); alter database %s set search_path = '' | public",
            })
    void the_server_decides(String sql, String expected) throws Exception {
        assertThat(read(database(sql), null, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audit                 |                                        | audit",
                "empty                 |                                        | empty",
                "empty,audit           |                                        | audit",
                "                      | -c search_path=audit                   | audit",
                "                      | -csearch_path=shop -c search_path=audit | audit",
                "                      | --search-path=audit -c geqo=off        | audit",
                "                      | -c search_path=empty,\\ audit          | audit",
                "                      | -c geqo=off                            | shop",
                "audit                 | -c search_path=empty                   | audit",
            })
    void the_url_counts_more(String currentSchema, String options, String expected) throws Exception {
        ScratchDatabase database = database("create schema empty; create table shop.t (); create table audit.t ();"
                + " alter database %s set search_path = shop");

        assertThat(read(database, currentSchema, options)).isEqualTo(expected);
    }

    @Test
    void the_answer_is_where_a_session_of_the_role_finds_a_table() throws Exception {
        ScratchDatabase database = database("create table shop.t (); create table audit.t (); create table public.t ();"
                + " alter database %s set search_path = audit; alter role app in database %1$s set search_path = shop");

        try (Connection connection = new ScratchDatabase(address(database)).connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select current_schema()")) {
            row.next();
            assertThat(read(database, null, null)).isEqualTo(row.getString(1));
        }
    }

    private static ScratchDatabase database(String sql) throws Exception {
        ScratchDatabase database = server.createDatabase("paths" + databases++);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema shop; create schema audit; grant usage on schema shop, audit to app;"
                    + sql.formatted(database.name()));
        }
        return database;
    }

    private static String read(ScratchDatabase database, String currentSchema, String options) throws Exception {
        try (ReadOnlySession session = ReadOnlySession.open(address(database))) {
            return DefaultSchema.read(session, DefaultSchema.searchPath(currentSchema, options));
        }
    }

    private static DatabaseAddress address(ScratchDatabase database) {
        return database.address().withRole("app", Secret.of("zqXw"));
    }
}
