package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.baseline.Baseline;
import io.github.schemaguard.baseline.BaselineFile;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.document.content.DocumentLayout;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second run does again what may come out otherwise, and nothing else; its verdict is that of a first run. */
class RunCacheTest {

    private static final String MIGRATIONS = "running the migrations";
    private static final String HIBERNATE = "reading the entities with Hibernate";
    private static final String SERVER = "starting the scratch server";
    private static final String COMPARING = "comparing";

    private static final String DIGEST = "comparing the database with an earlier run";
    private static final String READING = "reading the database";

    private static final String HISTORY = """
            create table flyway_schema_history (installed_rank int, version text, description text, type text,
                script text, success boolean)""";

    private static final String BOOK = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class Book {
                @Id Long id;
                @Column(length = 80) String title;
            }
            """;

    @TempDir
    Path directory;

    @TempDir
    Path cache;

    private final StepRecorder steps = new StepRecorder();
    private List<String> schemas = List.of();
    private String choice = "sql:db";
    private boolean remembers = true;
    private List<Path> sources = List.of();
    private DatabaseParameters database = DatabaseParameters.NONE;
    private Set<CheckName> checks = Set.of(CheckName.DB_MODELS);
    private FailureThreshold failOn = FailureThreshold.ERROR;
    private List<String> ignore = List.of();
    private LocalDate today = LocalDate.EPOCH;
    private boolean failOnStale;

    @BeforeEach
    void prepare() throws IOException {
        compile(BOOK);
        write("db/1.sql", "create table book (id bigint primary key, title varchar(80));");
    }

    @Test
    void nothing_changed() {
        Run first = run();
        assertThat(first.parts).contains(MIGRATIONS, HIBERNATE, SERVER);
        Run second = run();
        assertThat(second.parts).isEmpty();
        assertThat(second.verdict).isEqualTo(first.verdict);
        assertThat(second.notes).anyMatch(note -> note.contains("schema.cache=false"));
    }

    @Test
    @Tag("slow")
    void what_was_compared_is_kept_whole_only_where_no_class_changed() throws IOException {
        run();
        compile("package shop; public class Price { }");
        assertThat(run().parts).contains(HIBERNATE, COMPARING);
        assertThat(run().parts).isEmpty();
    }

    @Test
    void a_verdict_of_findings_is_kept_with_all_that_it_says() throws IOException {
        compile(BOOK.replace("length = 80", "length = 90"));
        Run first = run();
        Run second = run();
        assertThat(second.parts).isEmpty();
        assertThat(second.verdict).isEqualTo(first.verdict);
        assertThat(second.verdict.passed()).isFalse();
        assertThat(second.proposals).isNotEmpty().isEqualTo(first.proposals);
    }

    @Test
    @Tag("slow")
    void a_source_was_moved_down_by_a_line() throws IOException {
        String longer = BOOK.replace("length = 80", "length = 90");
        compile(longer);
        assertThat(run().lines()).containsExactly("src/shop/Book.java:5");
        write("src/shop/Book.java", "// a comment\n" + longer);
        assertThat(run().lines()).containsExactly("src/shop/Book.java:6");
    }

    @Test
    @Tag("slow")
    void a_source_that_cannot_be_read_costs_the_memory_and_not_the_verdict() throws IOException {
        compile(BOOK.replace("length = 80", "length = 90"));
        sources = List.of(write("target/no.jar", "that a source directory cannot be"));
        assertThat(run().findings()).containsExactly("SG203");
        Run second = run();
        assertThat(second.findings()).containsExactly("SG203");
        assertThat(second.parts).contains(COMPARING);
    }

    @Test
    @Tag("slow")
    void the_threshold_the_ignored_or_the_day_is_another_one() throws IOException {
        compile(BOOK.replace("length = 80", "length = 90"));
        assertThat(run().verdict.passed()).isFalse();
        failOn = FailureThreshold.NEVER;
        assertThat(run().verdict.passed()).isTrue();
        failOn = FailureThreshold.ERROR;
        assertThat(run().verdict.passed()).isFalse();
        ignore = List.of("public.book.title");
        assertThat(run().findings()).isEmpty();
        ignore = List.of();
        assertThat(run().findings()).containsExactly("SG203");
        today = today.plusDays(1);
        assertThat(run().parts).contains(COMPARING);
    }

    @Test
    void a_comment_beside_the_mapping_accepts_its_finding() throws IOException {
        String longer = BOOK.replace("length = 80", "length = 90");
        compile(longer);
        assertThat(run().verdict.passed()).isFalse();
        write(
                "src/shop/Book.java",
                longer.replace("    @Column", "    // schemaguard:ignore SG203 the printer cuts titles\n    @Column"));
        Run silenced = run();
        assertThat(silenced.verdict.passed()).isTrue();
        assertThat(silenced.verdict.findings())
                .extracting(RunVerdict.ReportedFinding::state)
                .containsExactly(RunVerdict.ReportedFinding.State.SILENCED);
        String accepted = "SG203 public.book.title is accepted in src/shop/Book.java:5: the printer cuts titles";
        assertThat(silenced.notes).contains(accepted);
        assertThat(run().notes).contains(accepted);
    }

    @Test
    void a_comment_that_accepts_nothing_is_named_while_the_result_is_reused() throws IOException {
        checks = Set.of(CheckName.LINT);
        String note = ":5: the comment accepts nothing, so it can be removed (SG801)";
        assertThat(run().findings()).isEmpty();
        write("src/shop/Book.java", BOOK.replace("    @Column", "    // schemaguard:ignore SG801 cut\n    @Column"));

        Run reused = run();

        assertThat(reused.parts).isEmpty();
        assertThat(reused.notes).contains("src/shop/Book.java" + note);
        write("src/shop/Book.java", BOOK.replace("    @Column", "    // schemaguard:ignore SG801\n    @Column"));
        assertThatThrownBy(this::run).hasMessageContaining("the comment names no reason");
        checks = Set.of(CheckName.DB_MODELS);
        write("src/shop/Book.java", BOOK.replace("    @Column", "    // schemaguard:ignore SG801 cut\n    @Column"));
        assertThat(run().notes).as("lint was not asked").noneMatch(each -> each.contains(note));
    }

    @Test
    @Tag("slow")
    void what_the_team_has_accepted() throws IOException {
        compile(BOOK.replace("length = 80", "length = 90"));
        Finding found = run().verdict.findings().get(0).finding();
        write("baseline.json", BaselineFile.write(Baseline.EMPTY.accepting(List.of(found))));
        assertThat(run().verdict.passed()).isTrue();
        Run accepted = run();
        assertThat(accepted.parts).isEmpty();
        assertThat(accepted.verdict.passed()).isTrue();
        assertThat(accepted.verdict.baselined()).isOne();
        Files.delete(directory.resolve("baseline.json"));
        assertThat(run().verdict.passed()).isFalse();
    }

    @Test
    @Tag("slow")
    void an_accepted_finding_has_expired() throws IOException {
        compile(BOOK.replace("length = 80", "length = 90"));
        Finding found = run().verdict.findings().get(0).finding();
        compile(BOOK);
        write(
                "baseline.json",
                BaselineFile.write(Baseline.EMPTY.accepting(List.of(found)))
                        .replace("\"until\" : null", "\"until\" : \"1969-12-31\""));
        assertThat(run().verdict.passed()).isTrue();
        failOnStale = true;
        assertThat(run().verdict.reasons()).singleElement().asString().startsWith("1 entry of the baseline");
        write("baseline.json", BaselineFile.write(Baseline.EMPTY));
        assertThat(run().verdict.passed()).isTrue();
    }

    @Test
    void the_document_its_pages_or_its_log_was_edited() throws IOException {
        checks = Set.of(CheckName.DB_MODELS, CheckName.DB_DOC, CheckName.CHANGE_LOG);
        assertThat(run().verdict.passed()).as("there is no document").isFalse();
        assertThat(run().parts).as("what could not be compared is not kept").contains(COMPARING);
        for (DocumentLayout layout : List.of(DocumentLayout.SINGLE, DocumentLayout.PER_TABLE)) {
            Files.deleteIfExists(directory.resolve("database-schema.md"));
            Files.deleteIfExists(directory.resolve("log.md"));
            document(layout);
            assertThat(run().findings()).as(layout.name()).isEmpty();
            assertThat(run().parts).isEmpty();
            Path stated = layout == DocumentLayout.SINGLE
                    ? directory.resolve("database-schema.md")
                    : directory.resolve("database-schema/public.book.md");
            String before = Files.readString(stated);
            Files.writeString(stated, before.replace("character varying(80)", "character varying(70)"));
            assertThat(run().findings()).as(layout.name()).isNotEmpty();
            Files.writeString(stated, before);
            assertThat(run().findings()).isEmpty();
            String log = Files.readString(directory.resolve("log.md"));
            Files.writeString(directory.resolve("log.md"), "");
            assertThat(run().findings()).containsExactly("SG501");
            Files.writeString(directory.resolve("log.md"), log);
        }
    }

    @Test
    void a_live_database_is_read_only_if_it_has_changed() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase live = server.createDatabase("live");
            execute(live, "create table book (id bigint primary key, title varchar(80))");
            Properties login = live.address().driverProperties();
            database = new DatabaseParameters(
                    live.address().jdbcUrl(),
                    null,
                    login.getProperty("user"),
                    Secret.of(login.getProperty("password")),
                    null);
            Run first = run();
            assertThat(first.findings()).isEmpty();
            assertThat(first.parts).contains(DIGEST, READING, COMPARING);
            Run second = run();
            assertThat(second.parts).containsExactly(DIGEST);
            assertThat(second.verdict).isEqualTo(first.verdict);

            execute(live, "alter table book drop title");
            assertThat(run().findings()).containsExactly("SG102");
            Run again = run();
            assertThat(again.parts).containsExactly(DIGEST);
            assertThat(again.findings()).containsExactly("SG102");

            execute(live, "alter table book add title varchar(80)");
            assertThat(run().findings()).isEmpty();
            execute(live, HISTORY);
            assertThat(run().parts).contains(READING);
            assertThat(run().parts).containsExactly(DIGEST);
            execute(live, "insert into flyway_schema_history values (1, '1', '', 'SQL', 'V1__a.sql', true)");
            assertThat(run().parts).contains(READING);
            database = DatabaseParameters.NONE;
            assertThat(run().findings()).isEmpty();
        }
    }

    @Test
    void a_migration_was_edited() throws IOException {
        assertThat(run().findings()).isEmpty();
        write("db/1.sql", "create table book (id bigint primary key, title varchar(40));");
        Run second = run();
        assertThat(second.parts).contains(MIGRATIONS, SERVER);
        assertThat(second.findings()).containsExactly("SG203");
    }

    @Test
    void an_entity_was_edited() throws IOException {
        assertThat(run().findings()).isEmpty();
        compile(BOOK.replace("length = 80", "length = 90"));
        Run second = run();
        assertThat(second.parts).contains(HIBERNATE, SERVER);
        assertThat(second.findings()).containsExactly("SG203");
    }

    @Test
    @Tag("slow")
    void a_class_that_is_no_entity_was_added() throws IOException {
        run();
        compile("package shop; public class Price { }");
        Run second = run();
        assertThat(second.parts).contains(HIBERNATE);
        assertThat(second.findings()).isEmpty();
    }

    @Test
    @Tag("slow")
    void another_choice_of_migrations_or_schemas() throws IOException {
        run();
        schemas = List.of("public");
        assertThat(run().parts).contains(MIGRATIONS).doesNotContain(HIBERNATE);
        write("other/1.sql", "create table book (id bigint primary key, title varchar(40));");
        choice = "sql:other";
        run();
        choice = "sql:db";
        assertThat(run().findings()).isEmpty();
        choice = "sql:other";
        assertThat(run().findings()).containsExactly("SG203");
    }

    @Test
    @Tag("slow")
    void a_directory_outside_of_the_project(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(
                elsewhere.resolve("1.sql"), "create table book (id bigint primary key, title varchar(80));");
        choice = "sql:" + elsewhere;
        assertThat(run().findings()).isEmpty();
        assertThat(run().parts).doesNotContain(MIGRATIONS);
        Files.writeString(file, "create table book (id bigint primary key, title varchar(40));");
        assertThat(run().findings()).containsExactly("SG203");
    }

    @Test
    @Tag("slow")
    void a_script_that_is_included_from_outside_of_the_project(@TempDir Path elsewhere) throws IOException {
        Path included = Files.writeString(
                elsewhere.resolve("book.sql"), "create table book (id bigint primary key, title varchar(80));");
        write("db/1.sql", "\\i " + included + "\n");
        assertThat(run().findings()).isEmpty();
        Files.writeString(included, "create table book (id bigint primary key, title varchar(40));");
        Run second = run();
        assertThat(second.parts).contains(MIGRATIONS);
        assertThat(second.findings()).containsExactly("SG203");
    }

    @Test
    @Tag("slow")
    void a_migration_fails_again_and_again() throws IOException {
        write("db/1.sql", "create table book (");
        assertThat(run().verdict.passed()).isFalse();
        Run second = run();
        assertThat(second.parts).contains(MIGRATIONS);
        assertThat(second.verdict.passed()).isFalse();
    }

    @Test
    void nothing_is_to_be_remembered() {
        remembers = false;
        run();
        assertThat(run().parts).contains(MIGRATIONS, HIBERNATE, SERVER);
        assertThat(cache).isEmptyDirectory();
    }

    private record Run(
            RunVerdict verdict, SortedMap<String, String> proposals, List<String> parts, List<String> notes) {
        List<String> lines() {
            return verdict.findings().stream()
                    .flatMap(reported -> reported.finding().locations().stream())
                    .map(Location::toString)
                    .toList();
        }

        List<String> findings() {
            return verdict.findings().stream()
                    .map(RunVerdict.ReportedFinding::finding)
                    .map(Finding::code)
                    .toList();
        }
    }

    private Run run() {
        ChecksRequest request = new ChecksRequest(
                project(),
                truth(),
                EntitySelection.AUTOMATIC,
                documents(),
                checks,
                failOn,
                ignore,
                directory.resolve("baseline.json"),
                PolicyChoice.STANDARD,
                today,
                failOnStale,
                false);
        VerdictOutcome outcome = new Validate(
                        new ClassPathLibraries(), remembers ? ResultCache.in(List.of(cache)) : ResultCache.none())
                .run(request);
        return new Run(outcome.verdict(), outcome.proposals(), steps.taken(), outcome.notes());
    }

    private void document(DocumentLayout layout) {
        new GenerateDocs(new ClassPathLibraries(), ResultCache.none())
                .run(new GenerateDocs.Request(
                        project(),
                        truth(),
                        documents(),
                        DocumentOptions.defaults().withLayout(layout),
                        null,
                        null,
                        today,
                        false));
    }

    private Project project() {
        Project small =
                SmallProject.in(directory).steps(steps).classPath(classPath()).build();
        return new Project(
                small.directory(),
                small.root(),
                small.output(),
                sources.isEmpty() ? small.sourceRoots() : sources,
                small.resources(),
                small.needed(),
                small.classPath(),
                small.reactor(),
                small.others(),
                small.artifacts(),
                small.java(),
                small.flyway(),
                small.liquibase(),
                small.work(),
                small.timeLimit(),
                small.steps());
    }

    private DatabaseChoice truth() {
        return new DatabaseChoice(database, schemas, MigrationChoice.parse(choice), ClassPathBinaries.major(), null);
    }

    private DocumentChoice documents() {
        return new DocumentChoice(directory.resolve("database-schema.md"), directory.resolve("log.md"));
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Path> classPath() {
        return SmallProject.classPath(directory, "hibernate-7.4.13");
    }

    private void compile(String source) throws IOException {
        String name = source.contains("class Book") ? "Book" : "Price";
        Path file = write("src/shop/" + name + ".java", source);
        JavaSources.compile(SmallProject.output(directory), classPath(), List.of(file));
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
