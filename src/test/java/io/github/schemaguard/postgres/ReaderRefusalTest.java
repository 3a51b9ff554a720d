package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.connection.SessionLimits;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.postgres.read.CatalogSnapshot;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a role cannot see is said, and a reading that breaks off gives no catalog. */
class ReaderRefusalTest {

    private static ScratchServer server;
    private static ScratchDatabase database;

    @BeforeAll
    static void create() throws SQLException {
        server = ClassPathBinaries.startServer();
        database = server.createDatabase("guarded");
        execute("create role stranger login password 'stranger'");
        execute("create schema secret; create table secret.plan (id integer primary key, step text default 'x')");
        execute("create view secret.steps as select step from secret.plan");
        execute("create function secret.f() returns integer language sql as 'select 1'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bytes_that_are_not_utf8_are_named_as_the_cause() throws SQLException {
        execute("create database bytes encoding 'SQL_ASCII' locale 'C' template template0");
        DatabaseAddress bytes = database.address().withDatabase("bytes");
        try (Connection connection = new ScratchDatabase(bytes).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (a text); comment on table t is E'caf\\xe9'");
        }

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(CatalogReadException.class)
                .hasMessageContaining("comments: ERROR: invalid byte sequence for encoding \"UTF8\"")
                .hasMessageContaining("SQL_ASCII, takes any bytes")
                .hasMessageNotContaining("migration");
    }

    @Test
    void a_role_without_any_privilege_sees_the_same_catalog() {
        assertThat(Fingerprint.of(read(asStranger()))).isEqualTo(Fingerprint.of(read(database.address())));
    }

    @Test
    void what_a_role_may_not_read_is_unseen_with_the_reason() throws SQLException {
        execute("revoke select on pg_proc from public");
        try {
            Catalog catalog = read(asStranger());

            assertThat(catalog.schema("secret").orElseThrow().tables()).hasSize(1);
            assertThat(catalog.unseen()).singleElement().satisfies(unseen -> {
                assertThat(unseen.path().kind()).isEqualTo(ObjectKind.FUNCTION);
                assertThat(unseen.reason()).isEqualTo("the role may not read pg_proc: grant SELECT on pg_proc to it");
            });
        } finally {
            execute("grant select on pg_proc to public");
        }
    }

    @Test
    void without_what_every_table_needs_there_is_no_catalog() throws SQLException {
        execute("revoke select on pg_attribute from public");
        try {
            assertThatThrownBy(() -> read(asStranger()))
                    .isInstanceOf(CatalogReadException.class)
                    .hasMessageContaining("pg_attribute")
                    .hasMessageContaining("GRANT SELECT");
        } finally {
            execute("grant select on pg_attribute to public");
        }
    }

    @Test
    void a_connection_that_breaks_says_so() throws SQLException {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and datname = current_database()");

            assertThatThrownBy(() -> PostgresReader.read(session, SchemaSelection.all()))
                    .isInstanceOf(CatalogReadException.class)
                    .hasMessageContaining("The server ended the connection");
        }
    }

    @Test
    void a_lock_on_a_system_catalog_is_waited_for_only_so_long() throws SQLException {
        SessionLimits limits = new SessionLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMillis(200));
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement();
                ReadOnlySession session = ReadOnlySession.open(database.address(), limits)) {
            holder.setAutoCommit(false);
            statement.execute("lock table pg_policy in access exclusive mode");

            assertThatThrownBy(() -> PostgresReader.read(session, SchemaSelection.all()))
                    .isInstanceOf(CatalogReadException.class)
                    .hasMessageContaining("policies: ")
                    .hasMessageContaining("; locked objects: pg_catalog.pg_policy (pid ")
                    .hasMessageContaining("holds a lock")
                    .hasMessageContaining("lock_timeout");
            holder.rollback();
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_cancelled_by_the_server() throws SQLException {
        SessionLimits limits =
                new SessionLimits(Duration.ofSeconds(5), Duration.ofMillis(1500), Duration.ofSeconds(30));
        try (Connection holder = lockedPolicies();
                ReadOnlySession session = ReadOnlySession.open(database.address(), limits)) {
            assertThatThrownBy(() -> PostgresReader.read(session, SchemaSelection.all()))
                    .isInstanceOf(CatalogReadException.class)
                    .hasMessageContaining("policies: ")
                    .hasMessageContaining("options=-c%20statement_timeout%3D10min");
            holder.rollback();
        }
    }

    @Test
    void the_url_may_set_other_limits_as_the_messages_advise() throws SQLException {
        DatabaseAddress ours = database.address();
        Map<String, String> properties = new HashMap<>(ours.properties());
        properties.put("options", "-c lock_timeout=200ms -c default_transaction_read_only=off");
        DatabaseAddress impatient =
                new DatabaseAddress(ours.hosts(), ours.database(), ours.user(), ours.password(), properties);
        try (Connection holder = lockedPolicies()) {
            assertThatThrownBy(() -> read(impatient))
                    .isInstanceOf(CatalogReadException.class)
                    .hasMessageContaining("holds a lock");
            holder.rollback();
        }
    }

    @Test
    void a_connection_that_is_closed_half_way_gives_no_catalog() throws Exception {
        try (Connection holder = lockedPolicies();
                ReadOnlySession session = ReadOnlySession.open(database.address())) {
            CompletableFuture<Catalog> reading =
                    CompletableFuture.supplyAsync(() -> PostgresReader.read(session, SchemaSelection.all()));
            while (!endedTheWaiting()) {
                assertThat(reading).isNotDone();
                Thread.sleep(20);
            }

            assertThatThrownBy(reading::join)
                    .hasCauseInstanceOf(CatalogReadException.class)
                    .hasMessageContaining("policies: ")
                    .hasMessageContaining("The server ended the connection");
            holder.rollback();
        }
    }

    @Test
    void what_the_server_can_only_number_is_named_as_the_snapshot_knows_it() throws SQLException {
        execute("create schema gone; create function gone.\"F 1\"(integer) returns integer language sql as 'select 1'");
        execute("create table gone.t (id integer default gone.\"F 1\"(1))");
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            CatalogSnapshot snapshot = new CatalogSnapshot(session.connection(), session.serverMajor());
            snapshot.begin();
            long oid = oidOfFunction("F 1");
            execute("drop schema gone cascade");

            SQLException failure = new SQLException("ERROR: cache lookup failed for function " + oid, "XX000");
            assertThat(CatalogFailureExplainer.isOfConcurrentChange(failure)).isTrue();
            assertThat(CatalogFailureExplainer.explain(failure, snapshot, session))
                    .hasMessageContaining("cache lookup failed for function " + oid)
                    .hasMessageContaining(
                            "; the object was function gone.\"F 1\". Try again when no migration is running");
        }
    }

    private static long oidOfFunction(String name) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select oid from pg_proc where proname = '" + name + "'")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Connection lockedPolicies() throws SQLException {
        Connection holder = database.connect();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table pg_policy in access exclusive mode");
        }
        return holder;
    }

    /** Ends the session that waits for a lock, if there is one by now. */
    private static boolean endedTheWaiting() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            return result.next();
        }
    }

    private static Catalog read(DatabaseAddress address) {
        try (ReadOnlySession session = ReadOnlySession.open(address)) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }

    private static DatabaseAddress asStranger() {
        DatabaseAddress ours = database.address();
        return new DatabaseAddress(ours.hosts(), ours.database(), "stranger", Secret.of("stranger"), ours.properties());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
