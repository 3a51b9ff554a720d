package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.document.DocumentWriter;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.finding.Threshold;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.migrations.Migrations;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.report.Formats;
import io.github.schemaguard.report.Verdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live database against what the migrations make, and against another live one. */
class DatabaseGoalsTest {

    private static final String CUSTOMER = "create table customer (id bigint primary key, email text not null);";
    private static final String ORDERS = "create table orders (id bigint primary key);";
    private static final String PHONE = "alter table customer add phone text; create index on customer (phone);";
    private static final String HISTORY = """
            create table flyway_schema_history (installed_rank int, version text, description text, type text,
                script text, checksum int, installed_by text, installed_on timestamp, execution_time int,
                success boolean);
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
        database = server.createDatabase("live_" + ++number);
        migration("V1__customer.sql", CUSTOMER);
        migration("V2__orders.sql", ORDERS);
        migration("V3__phone.sql", PHONE);
    }

    @Test
    void a_database_as_the_migrations_make_it_passes() throws Exception {
        execute(database, HISTORY, applied(1, 2, 3), CUSTOMER, ORDERS, PHONE);

        Verdict verdict = withMigrations();

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

        Verdict verdict = withMigrations();

        assertThat(lines(verdict))
                .containsExactly(
                        "ERROR SG603 public.customer.email nullable",
                        "ERROR SG602 public.customer (email) exists",
                        "INFO SG604 V2__orders.sql exists");
        Finding nullable = verdict.open().get(0);
        assertThat(nullable.values()).isEqualTo(Map.of(Side.DATABASE, "yes", Side.MIGRATIONS, "no"));
        assertThat(nullable.message()).isEqualTo("nullable: yes in the database, but no in the migrations");
        assertThat(verdict.passed()).isFalse();
        assertThat(Formats.named("markdown").orElseThrow().render(verdict))
                .contains("| database | migrations |\n| --- | --- |\n| yes | no |");
        assertThat(Formats.named("json").orElseThrow().render(verdict))
                .contains("\"entities\" : null", "\"migrations\" : \"no\"")
                .doesNotContain("\"other\"");
    }

    @Test
    void migrations_run_on_a_scratch_server_of_the_users_own_and_leave_nothing_there() throws Exception {
        migration("V4__grant.sql", "grant select on orders to expected_by_migrations;");
        execute(database, HISTORY, applied(1, 2, 4), CUSTOMER, ORDERS);
        ScratchDatabase named = server.createDatabase("named_" + number);
        String databases = databases(named);

        DatabasesRequest request = request(url(database), url(named));
        Verdict verdict = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none())
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
                .hasMessage("schema.scratchUrl=project: the application's own database is no scratch server. Give a"
                        + " URL.");
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

    @Test
    void change_sets_that_are_not_applied_yet_are_told_from_changes_by_hand_with_a_gap() throws Exception {
        String first = "--changeset bob:1\ncreate table customer (id bigint primary key, email text not null);\n";
        String second = "--changeset bob:2\ncreate table orders (id bigint primary key);\n";
        String third = "--changeset bob:3\nalter table customer add phone text;\n";
        Project project = project("liquibase-4.33.0");
        changeLog(first + third);
        new Migrations(new ClassPathLibraries()::classPath)
                .apply(
                        new MigrationRequest(
                                MigrationChoice.parse("liquibase"),
                                directory,
                                project.output(),
                                project.resources(),
                                project.classPath(),
                                Map.of(),
                                Map.of(),
                                project.java(),
                                directory.resolve("live"),
                                project.timeLimit()),
                        database);
        changeLog(first + second + third);
        execute(database, "create index by_hand on customer (email)");

        Verdict verdict = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none())
                .run(new DatabasesRequest(
                        project,
                        new DatabaseChoice(
                                new DatabaseParameters(url(database), null, null, null, null),
                                List.of(),
                                MigrationChoice.parse("liquibase"),
                                ClassPathBinaries.major()),
                        Threshold.ERROR,
                        List.of()))
                .verdict();

        assertThat(verdict.reasons()).hasSize(1);
        assertThat(lines(verdict))
                .containsExactly(
                        "ERROR SG602 public.customer (email) exists",
                        "INFO SG604 db/changelog/db.changelog-master.sql (2) exists");
    }

    private void changeLog(String changeSets) throws IOException {
        Path file = directory.resolve("src/main/resources/db/changelog/db.changelog-master.sql");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "--liquibase formatted sql\n" + changeSets);
    }

    @Test
    void a_database_that_is_only_behind_passes() throws Exception {
        execute(database, HISTORY, applied(1), CUSTOMER);

        Verdict verdict = withMigrations();

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

        GateOutcome outcome = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none()).run(request());

        // The index on the column follows from the column.
        assertThat(lines(outcome.verdict())).containsExactly("ERROR SG601 public.customer.phone exists");
        assertThat(outcome.notes()).anyMatch(note -> note.contains("flyway_schema_history\" does not exist"));
    }

    @Test
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
        Verdict verdict = new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none())
                .run(request("postgresql://nobody@127.0.0.1:1/none"))
                .verdict();

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.checks().get(0).state()).isEqualTo(CheckRun.State.FAILED);
        assertThat(verdict.reasons()).singleElement().asString().contains("127.0.0.1:1");
    }

    @Test
    void two_databases_alike_pass_and_each_difference_is_found() throws Exception {
        ScratchDatabase other = server.createDatabase("other_" + number);
        execute(database, CUSTOMER, ORDERS);
        execute(other, CUSTOMER, ORDERS);
        assertThat(lines(with(other))).isEmpty();

        execute(database, "alter table customer add phone text; comment on table orders is 'sales'");
        execute(other, "alter table orders alter id type integer; create view v as select id from customer");

        Verdict verdict = with(other);

        assertThat(lines(verdict))
                .containsExactly(
                        "ERROR SG602 public.customer.phone exists",
                        "ERROR SG603 public.orders.id type",
                        "ERROR SG601 public.v exists",
                        "INFO SG603 public.orders comment");
        assertThat(Formats.named("markdown").orElseThrow().render(verdict)).contains("| database | other database |");
        assertThat(verdict.sources().get(1)).startsWith("other database: ").endsWith("(from schema.otherUrl)");
        assertThat(Formats.named("json").orElseThrow().render(verdict)).doesNotContain(other.password());
    }

    @Test
    void a_database_is_not_compared_with_itself() {
        assertThatThrownBy(() -> with(database))
                .isInstanceOf(GoalException.class)
                .hasMessageContaining("proves nothing");
    }

    private Verdict with(ScratchDatabase other) {
        DatabaseParameters second = new DatabaseParameters(url(other), null, null, null, null, "schema.other");
        return new CompareDatabases(new ClassPathLibraries(), ResultCache.none())
                .run(request(), second)
                .verdict();
    }

    private Verdict withMigrations() {
        return new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none())
                .run(request())
                .verdict();
    }

    /** The document was written where every migration is applied; the database is behind. */
    @Test
    void migrations_that_are_not_applied_are_the_one_cause_of_what_they_explain() throws Exception {
        ScratchDatabase whole = server.createDatabase("whole_" + number);
        execute(whole, CUSTOMER, ORDERS, PHONE);
        try (ReadOnlySession session = ReadOnlySession.open(whole.address())) {
            Catalog catalog = PostgresReader.read(session, SchemaSelection.all());
            Files.writeString(
                    directory.resolve("document.md"),
                    DocumentWriter.write(catalog).text());
        }
        execute(database, HISTORY, applied(1), CUSTOMER);

        Verdict behind = againstDocument();

        assertThat(lines(behind)).containsExactly("ERROR SG604 V2__orders.sql exists");
        Finding cause = behind.open().get(0);
        assertThat(cause.message())
                .isEqualTo(
                        "the database does not have 2 migrations, V2__orders.sql, V3__phone.sql: 2 differences are gone"
                                + " when they are applied");
        assertThat(cause.members().stream().map(Object::toString)).contains("public.orders", "public.customer.phone");

        execute(database, "alter table customer alter email drop not null");
        assertThat(lines(againstDocument()))
                .containsExactly("ERROR SG604 V2__orders.sql exists", "ERROR SG401 public.customer.email nullable");

        execute(database, ORDERS, PHONE, applied(2, 3), "alter table customer alter email set not null");
        assertThat(lines(againstDocument())).isEmpty();

        execute(database, "delete from flyway_schema_history", "drop table orders");
        assertThat(lines(againstDocument())).containsExactly("ERROR SG403 public.orders exists");
    }

    @Test
    void drift_whose_cause_cannot_be_told_is_drift() throws Exception {
        execute(database, HISTORY, applied(1), CUSTOMER);
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            Catalog catalog = PostgresReader.read(session, SchemaSelection.all());
            Files.writeString(
                    directory.resolve("document.md"),
                    DocumentWriter.write(catalog).text());
        }
        execute(database, "alter table customer drop column email");

        Project withoutTools = SmallProject.in(directory)
                .resources(ResourceDirectory.unfiltered(directory.resolve("src/main/resources")))
                .build();

        assertThat(lines(againstDocument(withoutTools, new Libraries() {
                    @Override
                    public Path file(String groupId, String artifactId, String version) {
                        throw new GoalException("offline: " + artifactId);
                    }

                    @Override
                    public List<Path> classPath(List<String> coordinates) {
                        throw new GoalException("offline: " + coordinates);
                    }
                })))
                .contains("ERROR SG403 public.customer.email exists")
                .noneMatch(line -> line.contains("SG604"));
    }

    private Verdict againstDocument() {
        return againstDocument(project(), new ClassPathLibraries());
    }

    private Verdict againstDocument(Project project, Libraries libraries) {
        return new Gate(libraries, ResultCache.none())
                .run(new GateRequest(
                        project,
                        request().database(),
                        EntitySelection.AUTOMATIC,
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        Set.of(CheckName.DB_DOC),
                        Threshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        LocalDate.EPOCH))
                .verdict();
    }

    private DatabasesRequest request() {
        return request(url(database));
    }

    private DatabasesRequest request(String url) {
        return request(url, null);
    }

    private DatabasesRequest request(String url, @Nullable String scratchUrl) {
        DatabaseParameters parameters = new DatabaseParameters(url, null, null, null, null);
        return new DatabasesRequest(
                project(),
                new DatabaseChoice(
                        parameters,
                        List.of(),
                        MigrationChoice.parse("auto"),
                        ClassPathBinaries.major(),
                        scratchUrl == null
                                ? null
                                : new DatabaseParameters(scratchUrl, null, null, null, null, "schema.scratch")),
                Threshold.ERROR,
                List.of());
    }

    private static String url(ScratchDatabase database) {
        return "postgresql://" + database.user() + ":" + database.password() + "@"
                + database.address().hostList() + "/" + database.name();
    }

    private static List<String> lines(Verdict verdict) {
        return verdict.open().stream()
                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.object() + " "
                        + finding.attribute().label())
                .toList();
    }

    private static String applied(int... versions) {
        List<String> rows = new ArrayList<>();
        Map<Integer, String> names = Map.of(1, "customer", 2, "orders", 3, "phone", 4, "grant");
        for (int version : versions) {
            rows.add("(" + version + ", '" + version + "', '', 'SQL', 'V" + version + "__" + names.get(version)
                    + ".sql', 0, '', now(), 1, true)");
        }
        return "insert into flyway_schema_history values " + String.join(", ", rows);
    }

    private static void execute(ScratchDatabase database, String... statements) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private void migration(String name, String sql) throws IOException {
        Path file = directory.resolve("src/main/resources/db/migration/" + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, sql);
    }

    private Project project() {
        return project("flyway-11.20.3");
    }

    private Project project(String tool) {
        List<Path> classPath = new ArrayList<>(List.of(SmallProject.output(directory)));
        classPath.addAll(ClassPathLibraries.jars(tool));
        classPath.add(Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
        return SmallProject.in(directory)
                .resources(ResourceDirectory.unfiltered(directory.resolve("src/main/resources")))
                .classPath(classPath)
                .build();
    }
}
