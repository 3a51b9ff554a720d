package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.changelog.SchemaChange;
import io.github.schemaguard.changelog.diff.DiffJson;
import io.github.schemaguard.changelog.diff.DiffMarkdown;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.git.TestRepository;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.state.StateName;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two states of a schema: those of commits in real repositories, of files, and of live databases. */
class CompareStatesTest {

    private static final String FIRST = """
            create table customer (id bigint primary key, email character varying(100) not null, phone text);
            create table parcel (id bigint primary key);
            """;
    private static final String SECOND = """
            create table invoice (id bigint primary key, customer_id bigint not null references customer on delete cascade,
                total numeric(12,2) not null default 0);
            comment on table invoice is 'What @everyone owes, see #12';
            alter table customer drop phone, alter email type character varying(320);
            drop table parcel;
            """;
    private static ScratchServer server;
    private static int number;

    @TempDir
    Path directory;

    private TestRepository repository;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void create() {
        repository = TestRepository.init(directory)
                .write(".gitignore", "target/\n")
                .write("app/sql/1.sql", FIRST)
                .commit("first");
    }

    @Test
    void a_commit_is_what_its_migrations_create() {
        repository.write("app/sql/2.sql", SECOND);
        String before = repository.state();
        CompareStates.Outcome outcome = compare("git:main", "sql:sql");

        assertThat(lines(outcome))
                .containsExactly(
                        "BREAKING Removed public.customer.phone",
                        "BREAKING Removed public.parcel",
                        "ADDITIVE Added public.invoice",
                        "ADDITIVE Changed public.customer.email");
        assertThat(outcome.difference().base()).startsWith("git main (").contains("SQL files, 1 migration, 1.sql");
        assertThat(repository.state()).isEqualTo(before);
        assertThat(directory.resolve("app/target/schema/base")).doesNotExist();
        String base = outcome.difference().base().replaceFirst("[0-9a-f]{10}", "0123456789");
        GoldenFile.of("goal/diff/diff.md")
                .assertMatches(versionless(
                        DiffMarkdown.render(outcome.difference(), ""),
                        outcome.difference().base(),
                        base));
        GoldenFile.of("goal/diff/diff.json")
                .assertMatches(versionless(
                        DiffJson.render(outcome.difference()),
                        outcome.difference().base(),
                        base));
    }

    private static String versionless(String text, String before, String after) {
        return text.replace(before, after).replaceAll("embedded PostgreSQL [\\d.]+", "embedded PostgreSQL X");
    }

    @Test
    void an_unchanged_schema_is_no_difference() {
        repository.write("app/README.md", "changed").commit("second");
        CompareStates.Outcome outcome = compare("git:HEAD~1", "sql:sql");
        assertThat(outcome.difference().changes()).isEmpty();
        assertThat(DiffMarkdown.render(outcome.difference(), ""))
                .contains("## Schema: no changes")
                .contains("Both states of the schema are the same.");
    }

    @Test
    void without_migrations_a_commit_is_what_its_document_states() throws Exception {
        document("app/docs/database-schema.md", FIRST);
        repository.git("rm", "-q", "app/sql/1.sql");
        repository.commit("only the document");
        ScratchDatabase live = database(FIRST, SECOND);

        CompareStates.Outcome outcome = new CompareStates(new ClassPathLibraries(), ResultCache.none())
                .run(request("git:main", "auto", LiveDatabase.url(live), "project"));
        assertThat(lines(outcome)).contains("BREAKING Removed public.parcel").hasSize(4);
        assertThat(outcome.difference().base()).endsWith(": docs/database-schema.md");
        assertThat(outcome.notes()).anyMatch(note -> note.contains("is used, not its migrations: no migrations found"));
    }

    @Test
    void code_among_the_migrations_leads_to_the_document() throws Exception {
        repository.write("app/src/main/java/db/migration/V2__Rename.java", "class V2__Rename {}");
        document("app/docs/database-schema.md", FIRST);
        repository.commit("code");

        assertThat(compare("git:main", "sql:sql").notes())
                .anyMatch(note -> note.contains("V2__Rename.java, which is code and does not run without compiling"));
    }

    @Test
    void a_commit_without_any_schema_is_an_error() {
        repository.git("rm", "-q", "app/sql/1.sql");
        repository.commit("empty");
        repository.write("app/sql/1.sql", FIRST);

        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> compare("git:HEAD", "sql:sql"))
                .withMessageContaining("nothing describes the schema at git HEAD")
                .withMessageContaining("it has no document docs/database-schema.md");
    }

    @Test
    void a_file_of_a_commit_is_read_from_there() throws Exception {
        document("app/docs/database-schema.md", FIRST);
        repository.write("app/docs/catalog.json", CatalogJson.text(catalog(database(FIRST, SECOND))));
        repository.commit("files");
        repository.write("app/docs/database-schema.md", "no document").write("app/sql/2.sql", SECOND);

        assertThat(lines(compare("git:HEAD:docs/database-schema.md", "sql:sql")))
                .hasSize(4);
        assertThat(compare("git:HEAD:docs/catalog.json", "sql:sql").difference().isEmpty())
                .isTrue();
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> compare("git:HEAD:docs/other.json", "sql:sql"))
                .withMessageContaining("has no file app/docs/other.json");
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> compare("git:HEAD:../../../etc/passwd.md", "sql:sql"))
                .withMessageContaining("of this repository");
    }

    @Test
    void two_files_need_no_database() throws Exception {
        document("app/docs/before.md", FIRST);
        repository.write("app/after.json", CatalogJson.text(catalog(database(FIRST, SECOND))));

        CompareStates.Outcome outcome = new CompareStates(new ClassPathLibraries(), ResultCache.none())
                .run(request("docs/before.md", "none", null, "after.json"));
        assertThat(lines(outcome)).hasSize(4);
        repository.write("app/after.json", "{}");
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> new CompareStates(new ClassPathLibraries(), ResultCache.none())
                        .run(request("docs/before.md", "none", null, "after.json")))
                .withMessageContaining("after.json")
                .withMessageContaining("schema:introspect");
    }

    @Test
    void a_database_is_the_state_before() throws Exception {
        repository.write("app/sql/2.sql", SECOND);
        CompareStates.Outcome outcome = compare(LiveDatabase.url(database(FIRST)), "sql:sql");
        assertThat(lines(outcome)).hasSize(4);
        assertThat(outcome.difference().base()).doesNotContain("password");
    }

    @Test
    void hostile_names_stay_code() throws Exception {
        repository.write(
                "app/sql/2.sql", """
                create table "`</details>@all" ("a`b" text default '<script>', "] --> %%{init}%%" int,
                    "</summary>
                | x" int references customer_2(id));
                """.replace("customer_2", "customer").replace("int references", "bigint references"));
        String text = DiffMarkdown.render(compare("git:main", "sql:sql").difference(), "");

        GoldenFile.of("goal/diff/hostile.md").assertMatches(text.substring(text.indexOf("### ")));
    }

    @Test
    void what_does_not_fit_a_comment_is_counted() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            many.append("create table table_with_a_long_name_")
                    .append(i)
                    .append(" (id bigint primary key, name text);\n");
        }
        many.append("alter table customer drop phone;\n");
        repository.write("app/sql/2.sql", many.toString());
        String text = DiffMarkdown.render(compare("git:main", "sql:sql").difference(), "drift");

        assertThat(text.length()).isBetween(60_000, DiffMarkdown.LONGEST);
        assertThat(text.indexOf("public.customer.phone")).isBetween(0, 600);
        assertThat(text)
                .contains("more, which do not fit here")
                .contains("too many for one diagram")
                .endsWith("drift");
    }

    private CompareStates.Outcome compare(String base, String migrations) {
        return new CompareStates(new ClassPathLibraries(), ResultCache.none())
                .run(request(base, migrations, null, "project"));
    }

    private CompareStates.Request request(String base, String migrations, @Nullable String url, String head) {
        Project project = SmallProject.in(directory.resolve("app"))
                .classPath(List.of(SmallProject.output(directory.resolve("app"))))
                .build();
        return new CompareStates.Request(
                project,
                new DatabaseChoice(
                        new DatabaseParameters(url, null, null, null, null),
                        List.of(),
                        MigrationChoice.parse(migrations),
                        ClassPathBinaries.major(),
                        null),
                directory.resolve("app/docs/database-schema.md"),
                StateName.parse("schema.base", base),
                new DatabaseParameters(base, null, null, null, null, "schema.base"),
                StateName.parse("schema.head", head),
                RenameHints.NONE,
                List.of());
    }

    private void document(String file, String... statements) throws Exception {
        repository.write(
                file,
                new DocumentWriter(DocumentOptions.defaults())
                        .write(catalog(database(statements)), null)
                        .text());
    }

    private static ScratchDatabase database(String... statements) throws Exception {
        ScratchDatabase database = server.createDatabase("state_" + ++number);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
        return database;
    }

    private static Catalog catalog(ScratchDatabase database) {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return PostgresReader.read(session, new SchemaSelection(List.of()));
        }
    }

    private static List<String> lines(CompareStates.Outcome outcome) {
        return outcome.difference().changes().stream()
                .map(CompareStatesTest::line)
                .toList();
    }

    private static String line(SchemaChange change) {
        return change.effect() + " " + change.group().title() + " " + change.path();
    }
}
