package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.targets.TargetsRequest;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.policy.SchemaPolicy;
import io.github.schemaguard.report.ReportFormats;
import io.github.schemaguard.report.RunVerdict;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tenants' schemas and shards against what all of them should be like. */
class CompareTargetsTest {

    private static final String INDEX = "create index orders_date_idx on orders (placed);";

    /** Names the schema in every way in which PostgreSQL or its users do. */
    private static final String TABLES = """
            create type mood as enum ('good', 'bad');
            create domain code as varchar(10) check (value <> '');
            create sequence numbers;
            create table customer (
                id bigint primary key default nextval('numbers'), mood mood not null default 'good', code code,
                moods mood[] default '{good}', check (mood <> 'bad' or code is not null));
            create table orders (id serial primary key, customer bigint references customer, placed date not null);
            create index on orders ((placed + 1)) where customer > 7;
            create view open_orders as
                select o.id, c.mood from orders o join customer c on c.id = o.customer where c.mood = 'good'::mood;
            create function stamp() returns trigger language plpgsql set search_path = SCHEMA, pg_temp
                as 'begin perform 1 from SCHEMA.customer; return new; end';
            create trigger stamped before insert on orders for each row execute function stamp();
            create function happy(mood) returns boolean language sql immutable as $$ select $1 = 'good' $$;
            alter table customer add check (happy(mood));
            create table event (at date not null, what text) partition by range (at);
            create table event_2026 partition of event for values from ('2026-01-01') to ('2027-01-01');
            alter table orders enable row level security;
            create policy own on orders using (id in (select id from open_orders));
            """;

    private static ScratchServer server;
    private static int number;

    @TempDir
    Path directory;

    private ScratchDatabase database;

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
        database = server.createDatabase("targets_" + ++number);
        Path file = directory.resolve("migrations/1.sql");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TABLES.replace("SCHEMA", "public") + INDEX);
    }

    @Test
    void tenants_are_alike_whatever_their_schemas_are_called_and_outliers_are_named() throws Exception {
        for (String tenant : List.of("t01", "t02", "\"T-03\"", "tenant", "t05", "\"t.06\"", "\"select\"")) {
            schema(tenant, TABLES + INDEX);
        }
        schema("t07", TABLES);
        schema("t31", TABLES + "alter table orders add note text;");

        RunVerdict verdict =
                run(List.of("t*", "T-*", "select"), TargetsRequest.MIGRATIONS).verdict();

        assertThat(lines(verdict))
                .containsExactly(
                        "SG602 target_schema.orders.note: t31: the database has this column (text), but the migrations"
                                + " do not create it",
                        "SG601 target_schema.orders (placed): t07 and t31: the migrations create this index"
                                + " (index (placed)), but the database does not have it");
        assertThat(verdict.passed()).isFalse();
        assertThat(targetsJson())
                .contains("\"state\" : \"AS_EXPECTED\"", "\"t31\"", "SG602 target_schema.orders.note: the database")
                .doesNotContain(database.password());
    }

    @Test
    void the_summary_counts() throws Exception {
        for (int tenant = 1; tenant <= 43; tenant++) {
            schema("t" + tenant, "create table orders (placed date);" + (tenant % 24 == 7 ? "" : INDEX));
        }
        VerdictOutcome outcome = run(List.of("t*"), TargetsRequest.MAJORITY);

        assertThat(outcome.notes()).contains("41 of 43 targets are as expected; t31 and t7 differ");
        assertThat(outcome.verdict().sources()).contains("expected: what most targets are like: 41 of 43");
        assertThat(outcome.verdict().checks().get(0).compared()).isGreaterThan(43 * 4);
    }

    @Test
    void what_points_into_another_schema_is_not_alike() throws Exception {
        schema(
                "t01",
                "create table customer (id int primary key); create table orders (customer int references customer)");
        schema(
                "t02",
                "create table customer (id int primary key);"
                        + " create table orders (customer int references t01.customer)");
        schema(
                "t03",
                "create table customer (id int primary key); create view v as select id from customer;"
                        + " create table orders (customer int references customer)");
        schema(
                "t04",
                "create table customer (id int primary key); create view v as select id from t01.customer;"
                        + " create table orders (customer int references customer)");

        assertThat(lines(run(List.of("t01", "t02"), "t01").verdict()))
                .containsExactly("SG603 target_schema.orders (customer): t02: references: t01.customer (id) in the"
                        + " database, but target_schema.customer (id) in the other database");
        assertThat(lines(run(List.of("t03", "t04"), "t03").verdict()))
                .singleElement()
                .asString()
                .startsWith("SG603 target_schema.v: t04: ");
    }

    @Test
    void a_tenant_that_uses_the_tables_of_public_is_not_like_what_the_migrations_make_there() throws Exception {
        Files.writeString(
                directory.resolve("migrations/1.sql"),
                "create table customer (id int primary key); create table orders (customer int references customer);");
        execute("create table public.customer (id int primary key)");
        schema(
                "t01",
                "create table customer (id int primary key); create table orders (customer int references customer)");
        schema(
                "t02",
                "create table customer (id int primary key);"
                        + " create table orders (customer int references public.customer)");

        assertThat(lines(run(List.of("t*"), TargetsRequest.MIGRATIONS).verdict()))
                .containsExactly("SG603 target_schema.orders (customer): t02: references: public.customer (id) in the"
                        + " database, but target_schema.customer (id) in the migrations");
    }

    @Test
    void roles_named_after_their_tenant_are_alike() throws Exception {
        execute("create role t01_app", "create role t02_app");
        schema("t01", "create table a (b int); grant select on a to t01_app");
        schema("t02", "create table a (b int); grant select on a to t02_app");
        schema("t03", "create table a (b int); grant select on a to t01_app");

        assertThat(lines(run(List.of("t01", "t02", "t03"), TargetsRequest.MAJORITY)
                        .verdict()))
                .singleElement()
                .asString()
                .startsWith("SG603 target_schema.a: t03: grants: SELECT TO t01_app");
        execute("drop owned by t01_app, t02_app", "drop role t01_app, t02_app");
    }

    @Test
    void a_target_that_is_not_there_is_an_error_for_it_and_the_others_are_compared() throws Exception {
        schema("t01", TABLES + INDEX);
        schema("t02", TABLES + INDEX);

        VerdictOutcome outcome = run(List.of("t01", "t02", "t03", "t04"), TargetsRequest.MIGRATIONS);

        assertThat(outcome.verdict().passed()).isFalse();
        assertThat(outcome.verdict().reasons())
                .containsExactly("t03: the database has no schema t03", "t04: the database has no schema t04");
        assertThat(outcome.verdict().checks()).extracting(CheckRun::state).contains(CheckRun.State.RAN);
        assertThat(outcome.notes()).contains("2 of 4 targets are as expected; 2 could not be read");
        assertThat(targetsJson()).contains("\"target\" : \"t03\"");
    }

    @Test
    void without_a_majority_nothing_is_expected_and_nothing_passes() throws Exception {
        schema("t01", "create table a (b int)");
        schema("t02", "create table a (b text)");

        assertThat(run(List.of("t*"), TargetsRequest.MAJORITY).verdict().reasons())
                .singleElement()
                .asString()
                .contains("there is no majority");
        assertThat(targetsJson()).contains("NOT_COMPARED");
    }

    @Test
    void migrations_of_several_schemas_say_nothing_of_one() throws Exception {
        Files.writeString(
                directory.resolve("migrations/1.sql"),
                "create schema one; create schema two; create table one.a (b int); create table two.a (b int);");
        schema("t01", "create table a (b int)");

        assertThat(run(List.of("t*"), TargetsRequest.MIGRATIONS).verdict().reasons())
                .containsExactly("the migrations create the schemas one, two: set schema.schemas to the one that the"
                        + " targets should be like");
    }

    @Test
    void a_query_lists_the_targets() throws Exception {
        schema("t01", TABLES + INDEX);
        schema("t02", TABLES);
        schema("t03", TABLES);
        execute(
                "create table public.tenant (name text, active boolean)",
                "insert into public.tenant values ('t01', true), ('t02', true), ('t03', false), (null, true)");

        VerdictOutcome outcome =
                run(List.of(), "select name from public.tenant where active", TargetsRequest.MIGRATIONS, url(database));

        assertThat(lines(outcome.verdict())).singleElement().asString().contains(": t02: ");
        assertThatThrownBy(() -> run(List.of(), "select name from tenant", "migrations", url(database)))
                .isInstanceOf(GoalException.class)
                .hasMessageContaining("qualify tables with their schema");
        assertThatThrownBy(
                        () -> run(List.of(), "delete from public.tenant returning name", "migrations", url(database)))
                .hasMessageContaining("read-only transaction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit; begin read write; insert into public.tenant values ('w'); commit; begin; select 'x'",
                "select 'x'; select 'y'",
                "set transaction read write; insert into public.tenant values ('w')",
                "/* ; */ select $$;$$; insert into public.tenant values ('w')",
                "commit",
                "set transaction read write",
                "insert into public.tenant values ('w') returning name",
                "with written as (insert into public.tenant values ('w') returning name) select name from written",
                "select set_config('transaction_read_only', 'off', false)",
                "select ';'; ; select 'x'"
            })
    void a_query_cannot_write(String query) throws Exception {
        execute("drop table if exists public.tenant", "create table public.tenant (name text)");
        for (String url : List.of(url(database), url(database) + "?preferQueryMode=simple&readOnlyMode=ignore")) {
            assertThatThrownBy(() -> run(List.of(), query, TargetsRequest.MIGRATIONS, url))
                    .isInstanceOf(GoalException.class)
                    .hasMessageStartingWith("schema.targetsQuery fails: ");
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from public.tenant")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void a_query_may_contain_semicolons_in_texts_and_comments() throws Exception {
        schema("t01", TABLES);
        schema("t02", TABLES);
        String query = "select 't01' as \"a;b\" -- one; two\n union select $a$t02$a$ where ';' <> '' /* ; */;";

        assertThat(run(List.of(), query, TargetsRequest.MAJORITY, url(database))
                        .verdict()
                        .passed())
                .isTrue();
    }

    @Test
    void databases_are_read_wherever_they_are_and_no_password_is_shown() throws Exception {
        ScratchDatabase one = shard("one", TABLES.replace("SCHEMA", "public") + INDEX);
        ScratchDatabase two = shard("two", TABLES.replace("SCHEMA", "public"));
        String stranger = "postgresql://postgres:unique-s3cret@" + one.address().hostList() + "/" + one.name();

        VerdictOutcome outcome = run(
                List.of(url(one), url(two), stranger, "postgresql://h:unique-s3cret/x@y:z"),
                null,
                TargetsRequest.MIGRATIONS,
                "postgresql://nobody@127.0.0.1:1/unused");

        assertThat(lines(outcome.verdict()))
                .singleElement()
                .asString()
                .startsWith("SG601 public.orders (placed): " + two.address().display() + ": the migrations create");
        assertThat(outcome.verdict().reasons())
                .hasSize(3)
                .anyMatch(reason -> reason.startsWith(one.address().display() + ": ")
                        && reason.contains("password authentication failed"))
                .anyMatch(reason -> reason.startsWith("target 4: the target's url: the port is not a number"));
        assertThat(outcome.verdict()
                        + outcome.notes().toString()
                        + targetsJson()
                        + ReportFormats.named("json").orElseThrow().render(outcome.verdict())
                        + ReportFormats.named("html").orElseThrow().render(outcome.verdict()))
                .doesNotContain("unique-s3cret", one.password());
    }

    @Test
    void one_database_may_be_what_the_others_should_be_like() throws Exception {
        ScratchDatabase one = shard("one", "create table a (b int)");
        ScratchDatabase two = shard("two", "create table a (b int, c int)");

        assertThat(lines(run(List.of(url(two)), null, url(one), url(database)).verdict()))
                .containsExactly("SG602 public.a.c: " + two.address().display()
                        + ": the database has this column (integer), but the other database does not");
        assertThatThrownBy(() -> run(List.of(url(two)), null, "t01", url(database)))
                .hasMessage("schema.expected is \"t01\", and the targets are databases; valid values: migrations,"
                        + " majority, a URL");
    }

    @Test
    void what_the_targets_are_must_be_clear() {
        assertThatThrownBy(() -> run(List.of(), TargetsRequest.MAJORITY))
                .hasMessageContaining("set either schema.targets");
        assertThatThrownBy(() -> run(List.of("t*", "postgresql://localhost/x"), TargetsRequest.MAJORITY))
                .hasMessageContaining("both schemas and databases");
    }

    private ScratchDatabase shard(String name, String sql) throws Exception {
        ScratchDatabase shard = server.createDatabase(name + "_" + number);
        try (Connection connection = shard.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return shard;
    }

    private void schema(String name, String sql) throws Exception {
        execute("create schema " + name, "set search_path to " + name, sql.replace("SCHEMA", name));
    }

    private void execute(String... statements) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private VerdictOutcome run(List<String> targets, String expected) {
        return run(targets, null, expected, url(database));
    }

    private VerdictOutcome run(List<String> targets, @Nullable String query, String expected, String url) {
        DatabaseChoice choice = new DatabaseChoice(
                new DatabaseParameters(url, null, null, null, null),
                List.of(),
                MigrationChoice.parse("sql:migrations"),
                ClassPathBinaries.major(),
                null);
        return new CompareTargets(new ClassPathLibraries(), ResultCache.none())
                .run(new TargetsRequest(
                        new DatabasesRequest(
                                project(), choice, FailureThreshold.ERROR, List.of("event_*"), SchemaPolicy.STANDARD),
                        targets,
                        query,
                        expected));
    }

    private static String url(ScratchDatabase database) {
        return "postgresql://" + database.user() + ":" + database.password() + "@"
                + database.address().hostList() + "/" + database.name();
    }

    private String targetsJson() throws IOException {
        return Files.readString(directory.resolve("target/schema/targets.json"));
    }

    private static List<String> lines(RunVerdict verdict) {
        return verdict.open().stream()
                .map(finding -> finding.code() + " " + finding.object() + ": " + finding.message())
                .toList();
    }

    private Project project() {
        return SmallProject.in(directory).build();
    }
}
