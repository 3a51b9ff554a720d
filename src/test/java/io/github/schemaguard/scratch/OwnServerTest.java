package io.github.schemaguard.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.Secret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disposable server of the user's own: here a real one, which holds other things too. */
class OwnServerTest {
    private static ScratchServer server;
    private static int number;

    private ScratchDatabase named;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void prepare() throws Exception {
        named = server.createDatabase("named_" + ++number);
    }

    @Test
    void databases_are_made_beside_the_named_one_and_nothing_else_is_different_afterwards() throws Exception {
        List<String> before = everything();
        ScratchDatabase made;
        try (OwnServer own = OwnServer.open(named.address())) {
            made = own.createDatabase("migrated");
            execute(made, "create table customer (id int)", "create role expected_by_migrations");
            execute(made, "comment on role expected_by_migrations is '" + made.roleMark() + "'");
            execute(made, "grant select on customer to expected_by_migrations");
            assertThat(own.createDatabase("copy", made).name()).isNotEqualTo(made.name());
            assertThat(everything()).hasSize(before.size() + 3);
            assertThat(own.major()).isEqualTo(server.major());
            assertThat(server.toString().replace(".0 at", " at")).isEqualTo(own.toString());
            assertThat(own.identity()).startsWith("PostgreSQL ").contains("plpgsql 1.0");
        }
        assertThat(everything()).isEqualTo(before);
        assertThatThrownBy(made::connect).hasMessageContaining("does not exist");
    }

    @Test
    void open_sessions_do_not_keep_a_database() throws Exception {
        OwnServer own = OwnServer.open(named.address());
        try (Connection forgotten = own.createDatabase("migrated").connect()) {
            own.close();
            assertThat(forgotten.isValid(5)).isFalse();
        }
        own.close();
    }

    @Test
    void a_database_that_holds_something_is_refused_and_its_owner_told_how_to_mark_it() throws Exception {
        execute(named, "create table customer (id int)");
        List<String> before = everything();

        assertThatThrownBy(() -> OwnServer.open(named.address()))
                .isInstanceOf(ScratchException.class)
                .hasMessageContaining("contains public.customer, for example. Nothing was changed.")
                .hasMessageContaining("COMMENT ON DATABASE " + named.name() + " IS 'schema-maven-plugin: scratch'")
                .hasMessageNotContaining(named.password());
        assertThat(everything()).isEqualTo(before);

        execute(named, "COMMENT ON DATABASE " + named.name() + " IS 'schema-maven-plugin: scratch'");
        try (OwnServer own = OwnServer.open(named.address())) {
            assertThat(query(own.createDatabase("migrated"), "select to_regclass('customer')::text"))
                    .containsExactly("null");
        }
    }

    @Test
    void functions_types_and_schemas_are_something_too_and_extensions_are_nothing() throws Exception {
        execute(named, "create extension pgcrypto", "create extension pg_trgm");
        OwnServer.open(named.address()).close();
        for (String each : List.of(
                "create function f() returns int language sql as 'select 1'|drop function f()",
                "create type mood as enum ('good')|drop type mood",
                "create schema shop|drop schema shop",
                "create sequence s|drop sequence s")) {
            execute(named, each.split("\\|")[0]);
            assertThatThrownBy(() -> OwnServer.open(named.address())).hasMessageContaining("neither empty nor marked");
            execute(named, each.split("\\|")[1]);
        }
        OwnServer.open(named.address()).close();
    }

    @Test
    void what_a_killed_run_has_left_is_dropped_by_the_next_and_what_a_living_one_has_is_not() throws Exception {
        List<String> before = everything();
        String oid = query(named, "select oid from pg_database where datname = current_database()")
                .get(0);
        String left = "schema_scratch_" + oid + "_77_migrated";
        execute(named, "create database " + left, "create database schema_scratch_of_somebody");
        execute(named, "create role left_behind");
        execute(
                named,
                "comment on role left_behind is '"
                        + new ScratchDatabase(named.address().withDatabase(left)).roleMark() + "'");

        try (OwnServer living = OwnServer.open(named.address())) {
            assertThat(everything()).hasSize(before.size() + 1).contains("schema_scratch_of_somebody");
            ScratchDatabase used = living.createDatabase("migrated");
            OwnServer.open(named.address()).close();
            assertThat(query(used, "select 1")).containsExactly("1");
        }
        execute(named, "drop database schema_scratch_of_somebody");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_role_that_another_run_uses_stays_until_that_run_has_ended() throws Exception {
        List<String> before = everything();
        try (OwnServer first = OwnServer.open(named.address());
                OwnServer second = OwnServer.open(named.address())) {
            ScratchDatabase one = first.createDatabase("migrated");
            ScratchDatabase other = second.createDatabase("migrated");
            execute(one, "create role shared", "comment on role shared is '" + one.roleMark() + "'");
            execute(other, "create table t (id int)", "grant select on t to shared");
            first.close();
            assertThat(everything()).contains("shared");
        }
        OwnServer.open(named.address()).close();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_role_without_the_privilege_is_told_which_one() throws Exception {
        execute(named, "create role poor login password 'of-the-poor'");
        DatabaseAddress poor = new DatabaseAddress(
                named.address().hosts(),
                named.name(),
                "poor",
                Secret.of("of-the-poor"),
                named.address().properties());
        try (OwnServer own = OwnServer.open(poor)) {
            assertThatThrownBy(() -> own.createDatabase("migrated"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("CREATEDB");
        }
        execute(named, "drop role poor");
    }

    @Test
    void a_confined_role_may_create_tables_in_its_database_and_goes_with_it() throws Exception {
        List<String> before = everything();
        execute(named, "create role poor login createdb password 'of-the-poor'");
        for (DatabaseAddress address :
                List.of(named.address(), named.address().withRole("poor", Secret.of("of-the-poor")))) {
            boolean poor = "poor".equals(address.user());
            try (OwnServer own = OwnServer.open(address)) {
                ScratchDatabase confined = confined(own.createDatabase("expected"));
                assertThat(confined.user().equals("poor")).isEqualTo(poor);
                try (ConfinedSession session = ConfinedSession.open(confined, Duration.ofSeconds(1))) {
                    session.execute("create schema shop");
                    session.execute("create table shop.customer (id int primary key)");
                    session.execute("create table customer (id int primary key)");
                    assertThatThrownBy(() -> session.execute("create table t (id int); create table u (id int)"))
                            .hasMessage("these are 2 statements instead of one.");
                    assertThatThrownBy(() -> session.execute("copy customer to program 'true'"))
                            .hasMessageContaining("permission denied");
                    assertThatThrownBy(() -> session.execute("create role other"))
                            .hasMessageContaining("permission denied");
                    if (!poor) {
                        assertThatThrownBy(() -> session.execute("create database other"))
                                .hasMessageContaining("permission denied");
                    }
                    session.execute("set statement_timeout = 0");
                    assertThatThrownBy(
                                    () -> session.execute("create table slow as select 1 from pg_catalog.pg_sleep(30)"))
                            .hasMessageContaining("canceling statement");
                    assertThat(session.executeTogether(List.of("create table a ()", "create table customer ()")))
                            .isFalse();
                    assertThat(session.executeTogether(List.of("create table a ()", "create table b (); select 1")))
                            .isFalse();
                    assertThat(session.executeTogether(List.of("create table a ()", "create table b ()")))
                            .isTrue();
                }
            }
        }
        execute(named, "drop role poor");
        assertThat(everything()).isEqualTo(before);
    }

    private static ScratchDatabase confined(ScratchDatabase database) throws SQLException {
        try (Connection admin = database.connect()) {
            return database.confined(admin);
        }
    }

    @Test
    void a_wrong_password_says_so_without_showing_it() {
        assertThatThrownBy(() -> OwnServer.open(named.address().withPassword(Secret.of("wr0ng-secret"))))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("wr0ng-secret");
    }

    /** The databases, roles, schemas and relations that there are. */
    private List<String> everything() throws SQLException {
        return query(named, """
                select datname from pg_database union all select rolname from pg_roles
                union all select oid::regclass::text from pg_class union all select nspname from pg_namespace
                order by 1""");
    }

    private static void execute(ScratchDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static List<String> query(ScratchDatabase database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(String.valueOf(result.getString(1)));
            }
        }
        return values;
    }
}
