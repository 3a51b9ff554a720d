package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.migrations.apply.MigrationRunner;
import io.github.schemaguard.policy.SchemaPolicy;
import io.github.schemaguard.report.ReportFormats;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A live database against what the migrations make. */
class CompareWithMigrationsTest extends LiveDatabase {

    @Test
    void a_database_as_the_migrations_make_it_passes() throws Exception {
        execute(database, HISTORY, applied(1, 2, 3), CUSTOMER, ORDERS, PHONE);

        RunVerdict verdict = withMigrations();

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.checks().get(0).compared()).isGreaterThan(20);
        assertThat(verdict.sources().get(1)).startsWith("migrations: embedded PostgreSQL");
    }

    @Test
    void what_was_changed_by_hand_is_told_from_what_is_not_applied_yet_even_with_a_gap() throws Exception {
        execute(database, HISTORY, applied(1, 3), CUSTOMER, PHONE);
        execute(database, "create index by_hand on customer (email); alter table customer alter email drop not null");

        RunVerdict verdict = withMigrations();

        assertThat(lines(verdict))
                .containsExactly(
                        "ERROR SG603 public.customer.email nullable",
                        "ERROR SG602 public.customer (email) exists",
                        "INFO SG604 V2__orders.sql exists");
        Finding nullable = verdict.open().get(0);
        assertThat(nullable.values()).isEqualTo(Map.of(Side.DATABASE, "yes", Side.MIGRATIONS, "no"));
        assertThat(nullable.message()).isEqualTo("nullable: yes in the database, but no in the migrations");
        assertThat(verdict.passed()).isFalse();
        assertThat(ReportFormats.named("markdown").orElseThrow().render(verdict))
                .contains("| database | migrations |\n| --- | --- |\n| `yes` | `no` |");
        assertThat(ReportFormats.named("json").orElseThrow().render(verdict))
                .contains("\"entities\" : null", "\"migrations\" : \"no\"")
                .doesNotContain("\"other\"");
    }

    @Test
    void migrations_that_name_the_applications_database_run_in_one_of_that_name() throws Exception {
        migration(
                "V4__database.sql",
                "grant connect on database \"our shop\" to public; alter database \"our shop\" set work_mem = '8MB';");
        execute(database, HISTORY, applied(1, 2, 3, 4), CUSTOMER, ORDERS, PHONE);

        VerdictOutcome outcome = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none()).run(request());

        assertThat(outcome.verdict().reasons()).isEmpty();
        assertThat(lines(outcome.verdict())).isEmpty();
        assertThat(outcome.notes()).contains("the scratch database is named our shop, which the migrations expect");
    }

    /** They run several times: in a database of another name, in one of that name, and without what is not applied yet. */
    @Test
    void migrations_that_create_a_role_too_are_told_from_changes_by_hand() throws Exception {
        migration("V2__orders.sql", ORDERS + " create role shop_app; alter database our_shop owner to shop_app;");
        execute(database, HISTORY, applied(1, 3), CUSTOMER, PHONE, "create index by_hand on customer (email)");

        assertThat(lines(withMigrations()))
                .containsExactly("ERROR SG602 public.customer (email) exists", "INFO SG604 V2__orders.sql exists");
        migration("V4__grant.sql", "create role shop_reader; alter database our_shop set work_mem = '8MB';");
        execute(database, ORDERS, applied(2));

        assertThat(lines(withMigrations()))
                .containsExactly("ERROR SG602 public.customer (email) exists", "INFO SG604 V4__grant.sql exists");
    }

    @Test
    @Tag("slow")
    void migrations_run_on_a_scratch_server_of_the_users_own_and_leave_nothing_there() throws Exception {
        migration("V4__grant.sql", "grant select on orders to expected_by_migrations;");
        execute(database, HISTORY, applied(1, 2, 4), CUSTOMER, ORDERS);
        ScratchDatabase named = server.createDatabase("named");
        String databases = databases(named);

        DatabasesRequest request = request(url(database), url(named));
        RunVerdict verdict = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none())
                .run(request)
                .verdict();

        assertThat(lines(verdict))
                .containsExactly("ERROR SG603 public.orders grants", "INFO SG604 V3__phone.sql exists");
        assertThat(verdict.sources().get(1))
                .startsWith("migrations: scratch " + server.toString().replace(".0 at", " at") + " with Flyway")
                .doesNotContain(named.password());
        assertThat(databases(named)).isEqualTo(databases);
    }

    @Test
    void the_applications_own_database_is_no_scratch_server() {
        assertThatThrownBy(() -> new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none())
                        .run(request(url(database), "project")))
                .isInstanceOf(GoalException.class)
                .hasMessage(
                        "schema.scratchUrl=project: the application's own database cannot be the scratch server. Give a"
                                + " URL.");
    }

    @Test
    void change_sets_that_are_not_applied_yet_are_told_from_changes_by_hand_with_a_gap() throws Exception {
        String first = "--changeset bob:1\ncreate table customer (id bigint primary key, email text not null);\n";
        String second = "--changeset bob:2\ncreate table orders (id bigint primary key);\n";
        String third = "--changeset bob:3\nalter table customer add phone text;\n";
        Project project = project("liquibase-4.33.0");
        changeLog(first + third);
        migrateLive(project, "liquibase");
        changeLog(first + second + third);
        execute(database, "create index by_hand on customer (email)");

        RunVerdict verdict = withMigrations(project, "liquibase");

        assertThat(verdict.reasons()).hasSize(1);
        assertThat(lines(verdict))
                .containsExactly(
                        "ERROR SG602 public.customer (email) exists",
                        "INFO SG604 db/changelog/db.changelog-master.sql (2) exists");
    }

    @Test
    void migrations_that_were_edited_after_they_were_applied_are_named() throws Exception {
        Project project = project();
        migrateLive(project, "flyway");
        migration("V1__customer.sql", "-- the shop's customers\n" + CUSTOMER);
        migration("V2__orders.sql", ORDERS.replace("\n", "\r\n") + "\r\n");

        assertThat(lines(withMigrations())).containsExactly("WARNING SG604 V1__customer.sql exists");
    }

    @Test
    void change_sets_that_were_edited_are_named_unless_they_may_change() throws Exception {
        String table = "--changeset bob:1\ncreate table customer (id bigint primary key);\n";
        String edited = table.replace("id bigint", "\"id\" bigint");
        Project project = project("liquibase-4.33.0");
        changeLog(table);
        migrateLive(project, "liquibase");
        changeLog(edited);

        assertThat(lines(withMigrations(project, "liquibase")))
                .containsExactly("WARNING SG604 db/changelog/db.changelog-master.sql (1) exists");

        changeLog(edited.replace("bob:1", "bob:1 validCheckSum:ANY"));

        assertThat(lines(withMigrations(project, "liquibase"))).isEmpty();
    }

    @Test
    void a_database_that_is_only_behind_passes() throws Exception {
        execute(database, HISTORY, applied(1), CUSTOMER);

        RunVerdict verdict = withMigrations();

        assertThat(lines(verdict))
                .containsExactly("INFO SG604 V2__orders.sql exists", "INFO SG604 V3__phone.sql exists");
        assertThat(verdict.passed()).isTrue();
    }

    @Test
    void migrations_that_the_project_does_not_have_and_those_that_broke_off_are_named() throws Exception {
        execute(database, HISTORY, applied(1, 2, 3), CUSTOMER, ORDERS, PHONE);
        execute(
                database,
                "insert into flyway_schema_history values"
                        + " (4, '4', '', 'SQL', 'V4__branch.sql', 0, '', now(), 1, true),"
                        + " (5, '5', '', 'SQL', 'V5__broken.sql', 0, '', now(), 1, false)");

        assertThat(lines(withMigrations()))
                .containsExactly("ERROR SG604 V5__broken.sql exists", "WARNING SG604 V4__branch.sql exists");
    }

    @Test
    void a_baseline_stands_for_what_is_below_it() throws Exception {
        execute(database, HISTORY, CUSTOMER, ORDERS, PHONE);
        execute(
                database,
                "insert into flyway_schema_history values"
                        + " (1, '3', '', 'BASELINE', '<< Flyway Baseline >>', null, '', now(), 0, true)");

        assertThat(lines(withMigrations())).isEmpty();
    }

    @Test
    void without_a_history_everything_is_compared_and_said_so() throws Exception {
        execute(database, CUSTOMER, ORDERS);

        VerdictOutcome outcome = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none()).run(request());

        // The index on the column follows from the column.
        assertThat(lines(outcome.verdict())).containsExactly("ERROR SG601 public.customer.phone exists");
        assertThat(outcome.notes())
                .anyMatch(note -> note.contains("it has no history table public.flyway_schema_history"));
    }

    @Test
    void nothing_waits_for_the_migrations_to_end() throws Exception {
        migration("V4__slow.sql", "select pg_sleep(3);");
        execute(database, HISTORY, applied(1, 2, 3), CUSTOMER, ORDERS, PHONE);
        execute(
                database,
                "create view customers as select * from customer",
                "create materialized view counted as select count(*) from orders");
        BlockedChanges changes = new BlockedChanges(database);

        VerdictOutcome outcome;
        try (changes) {
            outcome = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none()).run(request());
        }

        assertThat(outcome.notes()).noneMatch(note -> note.contains("cannot determine"));
        assertThat(lines(outcome.verdict())).contains("INFO SG604 V4__slow.sql exists");
        assertThat(changes.sessions())
                .as("samples with a session of the plugin")
                .isPositive();
        assertThat(changes.longest()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @Tag("slow")
    void a_short_idle_timeout_of_the_server_is_long_enough() throws Exception {
        migration("V3__phone.sql", PHONE + " select pg_sleep(3);");
        execute(database, HISTORY, applied(1, 2), CUSTOMER, ORDERS);
        execute(
                database,
                "alter database " + database.name() + " set idle_in_transaction_session_timeout = '1s'",
                "alter database " + database.name() + " set idle_session_timeout = '1s'");

        VerdictOutcome outcome = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none()).run(request());

        assertThat(lines(outcome.verdict())).containsExactly("INFO SG604 V3__phone.sql exists");
    }

    @Test
    @Tag("slow")
    void privileges_count_once_a_migration_grants_one() throws Exception {
        execute(database, "create role clerk", HISTORY, applied(1, 2, 3), CUSTOMER, ORDERS, PHONE);
        execute(database, "grant select on orders to clerk");
        assertThat(lines(withMigrations())).isEmpty();

        migration("V4__grant.sql", "grant select on customer to clerk;");
        execute(database, applied(4), "grant select on customer to clerk");

        assertThat(lines(withMigrations())).containsExactly("ERROR SG603 public.orders grants");
        execute(database, "drop owned by clerk; drop role clerk");
    }

    @Test
    @Tag("slow")
    void a_privilege_on_a_view_is_one_too() throws Exception {
        migration("V4__grant.sql", "create view v as select id from customer; grant select on v to clerk;");
        execute(database, "create role clerk", HISTORY, applied(1, 2, 3, 4), CUSTOMER, ORDERS, PHONE);
        execute(database, "create view v as select id from customer; grant select on v to clerk");
        assertThat(lines(withMigrations())).isEmpty();

        execute(database, "revoke select on v from clerk");

        assertThat(lines(withMigrations())).containsExactly("ERROR SG603 public.v grants");
        execute(database, "drop role clerk");
    }

    @Test
    void an_unreachable_database_fails_and_compares_nothing() {
        RunVerdict verdict = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none())
                .run(request("postgresql://nobody@127.0.0.1:1/none"))
                .verdict();

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.checks().get(0).state()).isEqualTo(CheckRun.State.FAILED);
        assertThat(verdict.reasons()).singleElement().asString().contains("127.0.0.1:1");
    }

    private RunVerdict withMigrations() {
        return new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none())
                .run(request())
                .verdict();
    }

    private RunVerdict withMigrations(Project project, String tool) {
        return new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none())
                .run(new DatabasesRequest(
                        project,
                        new DatabaseChoice(
                                new DatabaseParameters(url(database), null, null, null, null),
                                List.of(),
                                MigrationChoice.parse(tool),
                                ClassPathBinaries.major(),
                                null),
                        FailureThreshold.ERROR,
                        List.of(),
                        SchemaPolicy.STANDARD))
                .verdict();
    }

    /** Applies the project's migrations to the live database, as its own tool does. */
    private void migrateLive(Project project, String tool) {
        new MigrationRunner(new ClassPathLibraries()::classPath)
                .apply(
                        new MigrationRequest(
                                MigrationChoice.parse(tool),
                                directory,
                                project.output(),
                                project.resources(),
                                project.needed(),
                                project.classPath(),
                                Map.of(),
                                Map.of(),
                                project.java(),
                                directory.resolve("live"),
                                project.timeLimit()),
                        database);
    }

    private static String databases(ScratchDatabase database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select string_agg(name, ',' order by name) from (select datname as name from pg_database"
                                + " union all select rolname from pg_roles) both_kinds")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void changeLog(String changeSets) throws IOException {
        Path file = directory.resolve("src/main/resources/db/changelog/db.changelog-master.sql");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "--liquibase formatted sql\n" + changeSets);
    }
}
