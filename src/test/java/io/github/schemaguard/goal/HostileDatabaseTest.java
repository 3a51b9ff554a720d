package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.targets.TargetsRequest;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.policy.SchemaPolicy;
import io.github.schemaguard.postgres.DatabaseState;
import io.github.schemaguard.postgres.SchemaSelection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A database full of objects whose code would run if they were used, read as superuser. The code leaves a file, which a
 * read-only transaction does not prevent.
 */
class HostileDatabaseTest extends LiveDatabase {

    private Path tripwire = Path.of("");

    @BeforeEach
    void fill() throws Exception {
        Path open = Files.createDirectory(directory.resolve("open"));
        for (Path up = open; up != null && Files.isWritable(up); up = up.getParent()) {
            Files.setPosixFilePermissions(up, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        tripwire = open.resolve("tripwire");
        execute(database, HISTORY, applied(1, 2, 3), CUSTOMER, ORDERS, PHONE);
        try (var sql = HostileDatabaseTest.class.getResourceAsStream("/goal/hostile.sql")) {
            String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            execute(database, text.replace(":tripwire", "'" + tripwire + "'"));
        }
        // An index and a check have run the code while they were created.
        Files.deleteIfExists(tripwire);
    }

    @Test
    void the_tripwire_works_even_in_a_read_only_session() throws Exception {
        for (String query : List.of(
                "select * from evil.flyway_schema_history",
                "select evil.trip()",
                "select 'a'::name operator(public.=) 'b'::name",
                "select public.lower('a'::text)",
                "select e::json from typed.flyway_schema_history",
                "select to_jsonb(t) from typed.flyway_schema_history t")) {
            try (ReadOnlySession session = ReadOnlySession.open(database.address());
                    Statement statement = session.connection().createStatement()) {
                statement.execute(query);
            }
            assertThat(tripwire).as(query).exists();
            Files.delete(tripwire);
        }
    }

    @Test
    void no_goal_runs_the_code_of_a_database() throws Exception {
        DatabaseChoice choice = request().database();
        new Introspect(new ClassPathLibraries(), ResultCache.none()).run(project(), choice);
        assertThat(tripwire).doesNotExist();

        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            assertThat(DatabaseState.of(session, SchemaSelection.all())).isPresent();
        }
        assertThat(tripwire).doesNotExist();

        generate(choice);
        assertThat(tripwire).doesNotExist();

        new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(new ChecksRequest(
                        project(),
                        choice,
                        EntitySelection.AUTOMATIC,
                        documents(),
                        Set.of(CheckName.DB_DOC, CheckName.CHANGE_LOG),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        false));
        assertThat(tripwire).doesNotExist();

        new WriteSite(new ClassPathLibraries(), ResultCache.none())
                .run(new WriteSite.Request(
                        project(),
                        choice,
                        EntitySelection.AUTOMATIC,
                        documents().changeLog(),
                        directory.resolve("site"),
                        "hostile",
                        directory,
                        null));
        assertThat(directory.resolve("site/index.html")).exists();
        assertThat(tripwire).doesNotExist();

        VerdictOutcome migrations =
                new CompareWithMigrations(new ClassPathLibraries(), ResultCache.none()).run(request());
        assertThat(migrations.notes()).noneMatch(note -> note.contains("cannot determine"));
        assertThat(tripwire).doesNotExist();

        new CompareDatabases(new ClassPathLibraries(), ResultCache.none())
                .run(
                        request(),
                        new DatabaseParameters(url(server.createDatabase("other_side")), null, null, null, null));
        assertThat(tripwire).doesNotExist();

        new CompareTargets(new ClassPathLibraries(), ResultCache.none())
                .run(new TargetsRequest(
                        new DatabasesRequest(
                                project(), choice, FailureThreshold.ERROR, List.of(), SchemaPolicy.STANDARD),
                        List.of("evil", "typed", "public"),
                        null,
                        TargetsRequest.MAJORITY));
        assertThat(tripwire).doesNotExist();
    }

    @Test
    void the_change_log_names_the_migrations_of_the_tools_own_history() throws Exception {
        generate(request().database());

        assertThat(Files.readString(directory.resolve("log.md")))
                .contains("Migrations: `V1__customer.sql`, `V2__orders.sql`, `V3__phone.sql`\n")
                .doesNotContain("V9__planted");
    }

    @Test
    void tables_that_the_tool_did_not_create_are_no_history() throws Exception {
        MigrationHistories histories;
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            histories = MigrationHistories.read(session);
        }

        assertThat(tripwire).doesNotExist();
        assertThat(histories.readable())
                .containsOnlyKeys(
                        "public.flyway_schema_history",
                        "planted.flyway_schema_history",
                        "parted.child",
                        "guarded.databasechangelog");
        assertThat(histories.of(List.of("public.flyway_schema_history")).applied())
                .hasSize(3);
        assertThat(histories.refused())
                .containsEntry("evil.flyway_schema_history", "it is not an ordinary table")
                .containsEntry("parted.flyway_schema_history", "it is not an ordinary table")
                .containsEntry(
                        "typed.flyway_schema_history",
                        "the tool does not create it like this: type of script, version");
        assertThatThrownBy(() -> histories.of(List.of("evil.flyway_schema_history")))
                .isInstanceOf(MigrationException.class)
                .hasMessage("cannot determine which migrations the database has: the table evil.flyway_schema_history"
                        + " cannot be read: it is not an ordinary table");
    }

    /** Policies do not apply to a superuser. To others they would be code of the table's owner. */
    @Test
    void a_role_with_few_rights_runs_no_policy() throws Exception {
        MigrationHistories histories;
        try (ReadOnlySession session = ReadOnlySession.open(as("hostile_reader"))) {
            histories = MigrationHistories.read(session);
        }

        assertThat(tripwire).doesNotExist();
        assertThat(histories.readable()).containsOnlyKeys("planted.flyway_schema_history");
        assertThat(histories.refused().get("guarded.databasechangelog")).contains("row-level security");
        assertThat(histories.refused().get("public.flyway_schema_history")).contains("permission denied");
        generate(request(url(database).replace("postgres:" + database.password(), "hostile_reader:read"))
                .database());
        assertThat(tripwire).doesNotExist();
    }

    private DatabaseAddress as(String role) {
        return new DatabaseAddress(database.address().hosts(), database.name(), role, Secret.of("read"), Map.of());
    }

    private DocumentChoice documents() {
        return new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md"));
    }

    private void generate(DatabaseChoice choice) {
        new GenerateDocs(new ClassPathLibraries(), ResultCache.none())
                .run(new GenerateDocs.Request(
                        project(),
                        choice,
                        documents(),
                        DocumentOptions.defaults().withRenames(RenameHints.NONE),
                        null,
                        null,
                        LocalDate.EPOCH,
                        false));
    }
}
