package io.github.schemaguard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.schemaguard.connection.ConnectionException.Reason;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

class ReadOnlySessionTest {
    private static ScratchServer server;
    private static DatabaseAddress shop;

    @BeforeAll
    static void startServer() throws SQLException {
        server = ClassPathBinaries.startServer();
        shop = server.createDatabase("shop").address();
        try (Connection owner = server.createDatabase("closed").connect();
                Statement statement = owner.createStatement()) {
            statement.execute("create role app login password 'zqXw'");
            statement.execute("create role crowd login password 'zqXw' connection limit 0");
            statement.execute("create role group_only password 'zqXw'");
            statement.execute("revoke connect on database closed from public");
        }
        execute("create table customer (id int)");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void theServerItselfRefusesToWrite() throws SQLException {
        try (ReadOnlySession session = ReadOnlySession.open(shop);
                Statement statement = session.connection().createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into public.customer values (1)"))
                    .hasMessageContaining("read-only transaction");
            session.connection().rollback();
            session.connection().setReadOnly(false);
            assertThatThrownBy(() -> statement.execute("create table public.other (id int)"))
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void theSessionIsSetUpAsPromised() throws SQLException {
        SessionLimits limits =
                new SessionLimits(Duration.ofSeconds(5), Duration.ofMillis(1500), Duration.ofMillis(250));
        try (ReadOnlySession session = ReadOnlySession.open(shop, limits)) {
            assertThat(session.connection().getAutoCommit()).isFalse();
            assertThat(session.serverMajor()).isEqualTo(ClassPathBinaries.major());
            assertThat(session.serverVersion() / 10_000).isEqualTo(session.serverMajor());
            assertThat(session.address()).isEqualTo(shop);
            assertThat(setting(session, "transaction_isolation")).isEqualTo("repeatable read");
            assertThat(setting(session, "transaction_read_only")).isEqualTo("on");
            assertThat(setting(session, "default_transaction_read_only")).isEqualTo("on");
            assertThat(setting(session, "search_path")).isEmpty();
            assertThat(setting(session, "statement_timeout")).isEqualTo("1500ms");
            assertThat(setting(session, "lock_timeout")).isEqualTo("250ms");
            assertThat(setting(session, "application_name")).isEqualTo("schema-maven-plugin");
        }
    }

    @Test
    void whatTheUrlSaysStandsUnlessItWouldChangeWhatIsRead() throws SQLException {
        DatabaseAddress address =
                with(shop, Map.of("ApplicationName", "nightly", "currentSchema", "public", "options", "-c geqo=off"));
        try (ReadOnlySession session = ReadOnlySession.open(address)) {
            assertThat(setting(session, "application_name")).isEqualTo("nightly");
            assertThat(setting(session, "geqo")).isEqualTo("off");
            assertThat(setting(session, "search_path")).isEmpty();
            assertThat(setting(session, "default_transaction_read_only")).isEqualTo("on");
        }
    }

    @Test
    void theSnapshotDoesNotSeeLaterChanges() throws SQLException {
        try (ReadOnlySession session = ReadOnlySession.open(shop)) {
            assertThat(tables(session)).doesNotContain("later");
            execute("create table later (id int)");
            assertThat(tables(session)).doesNotContain("later");
        }
        try (ReadOnlySession session = ReadOnlySession.open(shop)) {
            assertThat(tables(session)).contains("later");
        }
    }

    @Test
    void aStatementThatTakesTooLongIsCancelledByTheServer() throws SQLException {
        SessionLimits limits = new SessionLimits(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(1));
        try (ReadOnlySession session = ReadOnlySession.open(shop, limits);
                Statement statement = session.connection().createStatement()) {
            assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
        }
    }

    @Test
    void hostsAreTriedInOrder() {
        DatabaseAddress two = new DatabaseAddress(
                List.of(new HostAndPort("127.0.0.1", 1), shop.hosts().get(0)),
                shop.database(),
                shop.user(),
                shop.password(),
                shop.properties());

        ReadOnlySession.open(two).close();
    }

    @Test
    void aPrimaryIsFoundThoughTheSessionMayNotWrite() throws SQLException {
        for (String wanted : List.of("primary", "preferSecondary", "any")) {
            try (ReadOnlySession session = ReadOnlySession.open(with(shop, Map.of("targetServerType", wanted)));
                    Statement statement = session.connection().createStatement()) {
                assertThat(setting(session, "default_transaction_read_only")).isEqualTo("on");
                assertThatThrownBy(() -> statement.execute("insert into public.customer values (1)"))
                        .hasMessageContaining("read-only transaction");
            }
        }
    }

    @Test
    void aStandbyThatIsNotThereIsSaid() {
        refused(with(shop, Map.of("targetServerType", "secondary")), Reason.UNREACHABLE)
                .hasMessageStartingWith("no reachable server at " + shop.hostList()
                        + " is a secondary, as the URL requires. Check that all of them are running");
    }

    @Test
    void closingTwiceIsHarmless() {
        ReadOnlySession session = ReadOnlySession.open(shop);
        session.close();
        session.close();
        assertThat(session.serverMajor()).isPositive();
    }

    @Test
    void aWrongPasswordSaysSo() {
        refused(as("app", "wrong-zqXw"), Reason.AUTHENTICATION_FAILED)
                .hasMessageStartingWith("password authentication failed for user app at " + shop.hostList());
    }

    @Test
    void aMissingPasswordSaysWhereToPutIt() {
        DatabaseAddress noPassword = new DatabaseAddress(shop.hosts(), "shop", "app", null, Map.of());

        refused(noPassword, Reason.AUTHENTICATION_FAILED)
                .hasMessageStartingWith("authentication failed for user app at " + shop.hostList())
                .hasMessageContaining("No password was given: add one to the URL");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        refused(as("app", "zqXw").withDatabase("shops"), Reason.UNKNOWN_DATABASE)
                .hasMessageStartingWith("the server at " + shop.hostList() + " has no database \"shops\"");
    }

    @Test
    void aRoleThatMayNotLogInIsNamed() {
        refused(as("group_only", "zqXw"), Reason.UNKNOWN_ROLE)
                .hasMessageStartingWith("the server at " + shop.hostList() + " has no role group_only that may log in");
    }

    @Test
    void aMissingPrivilegeIsNamed() {
        refused(as("app", "zqXw").withDatabase("closed"), Reason.NOT_PERMITTED)
                .hasMessageStartingWith("user app may not connect to \"closed\"");
    }

    @Test
    void aFullServerSaysTryAgain() {
        refused(as("crowd", "zqXw"), Reason.UNAVAILABLE).hasMessageContaining("Try again");
    }

    @Test
    void tlsThatTheServerDoesNotHaveIsSaidEvenWithoutAPassword() {
        DatabaseAddress tls = new DatabaseAddress(shop.hosts(), "shop", "app", null, Map.of("sslmode", "require"));

        refused(tls, Reason.TLS)
                .hasMessageStartingWith("the server at " + shop.hostList()
                        + " does not support TLS, which sslmode=require requires. Enable");
    }

    @Test
    void aSettingThatTheServerDoesNotKnowPointsToTheUrl() {
        refused(with(shop, Map.of("options", "-c nonsense=1")), Reason.OTHER)
                .hasMessageContaining("the server says: unrecognized configuration parameter \"nonsense\"")
                .hasMessageContaining("Check the keys of the URL's query, its options, and PGOPTIONS");
    }

    /** The manual's own example of such a trigger writes a line for each login. */
    @Test
    @DisabledIf("isBefore17")
    void aLoginTriggerThatWritesIsNamed() throws SQLException {
        DatabaseAddress audited = loginTrigger("audited", "insert into public.login_log values (session_user)");

        refused(audited, Reason.NOT_PERMITTED)
                .hasMessageStartingWith("code that the server at " + shop.hostList()
                        + " runs at each login tries to write, and the session is read-only")
                .hasMessageContaining("transaction_read_only");
    }

    @Test
    @DisabledIf("isBefore17")
    void aLoginTriggerThatMakesTheSessionWritableIsRefused() throws SQLException {
        DatabaseAddress opened =
                loginTrigger("opened", "perform pg_catalog.set_config('default_transaction_read_only', 'off', false)");

        refused(opened, Reason.POOLER).hasMessageContaining("a login event trigger sets default_transaction_read_only");
    }

    @Test
    void defaultsOfTheRoleDoNotMakeTheSessionWritable() throws SQLException {
        execute("create role writer login password 'zqXw'");
        execute("alter role writer set default_transaction_read_only = off");
        execute("alter role writer set search_path = public");
        try (ReadOnlySession session = ReadOnlySession.open(as("writer", "zqXw"))) {
            assertThat(setting(session, "transaction_read_only")).isEqualTo("on");
            assertThat(setting(session, "search_path")).isEmpty();
        }
    }

    static boolean isBefore17() {
        return ClassPathBinaries.major() < 17;
    }

    private static DatabaseAddress loginTrigger(String database, String body) throws SQLException {
        DatabaseAddress address = server.createDatabase(database).address();
        execute(
                address,
                "create table public.login_log (who text)",
                "create function public.at_login() returns event_trigger language plpgsql as $$ begin " + body
                        + "; end $$",
                "create event trigger at_login on login execute function public.at_login()");
        return address;
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
            DatabaseAddress address, Reason reason) {
        ConnectionException refused = catchThrowableOfType(
                ConnectionException.class, () -> ReadOnlySession.open(address).close());
        assertThat(refused.reason()).isEqualTo(reason);
        return assertThat(refused).hasMessageNotContaining("zqXw").hasNoCause();
    }

    private static DatabaseAddress as(String user, String password) {
        return new DatabaseAddress(shop.hosts(), "shop", user, Secret.of(password), shop.properties());
    }

    private static DatabaseAddress with(DatabaseAddress address, Map<String, String> more) {
        Map<String, String> properties = new TreeMap<>(address.properties());
        properties.putAll(more);
        return new DatabaseAddress(address.hosts(), address.database(), address.user(), address.password(), properties);
    }

    private static String setting(ReadOnlySession session, String name) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery("select current_setting('" + name + "')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> tables(ReadOnlySession session) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row =
                        statement.executeQuery("select array_agg(relname::text) from pg_class where relkind = 'r'")) {
            row.next();
            return List.of((String[]) row.getArray(1).getArray());
        }
    }

    private static void execute(String sql) throws SQLException {
        execute(shop, sql);
    }

    private static void execute(DatabaseAddress address, String... statements) throws SQLException {
        try (Connection owner = new org.postgresql.Driver().connect(address.jdbcUrl(), address.driverProperties());
                Statement statement = owner.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
