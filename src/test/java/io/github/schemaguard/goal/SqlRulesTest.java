package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.SqlRuleFiles;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.policy.SchemaPolicy;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries of the project are rules of its own. */
class SqlRulesTest {
    private static final String NO_MONEY = """
            -- amounts are whole cents
            select format('%I.%I.%I', table_schema, table_name, column_name) as object, 'use bigint' as message,
                'error' as severity
            from information_schema.columns where table_schema = 'public' and data_type = 'numeric';
            """;

    @TempDir
    Path directory;

    @TempDir
    Path cache;

    private final StepRecorder steps = new StepRecorder();
    private DatabaseParameters database = DatabaseParameters.NONE;
    private Side judged = Side.DATABASE;
    private ResultCache results = ResultCache.none();

    @BeforeEach
    void prepare() throws IOException {
        write("db/1.sql", "create table orders (id bigint primary key, total numeric(8,2) not null)");
        write("schema-rules/no-money.sql", NO_MONEY);
    }

    @Test
    void each_row_is_a_finding_about_what_the_migrations_make() {
        VerdictOutcome outcome = run();

        assertThat(findings(outcome)).containsExactly("ERROR public.orders.total: use bigint (no-money)");
        assertThat(outcome.verdict().passed()).isFalse();
    }

    @Test
    void nothing_runs_again_until_a_rule_has_changed() throws IOException {
        results = ResultCache.in(List.of(cache));
        run();
        assertThat(steps.taken()).contains("running the SQL rules");
        run();
        assertThat(steps.taken()).isEmpty();
        write("schema-rules/no-money.sql", NO_MONEY.replace("numeric", "bigint"));
        assertThat(findings(run())).containsExactly("ERROR public.orders.id: use bigint (no-money)");
    }

    @Test
    void a_live_database_is_asked_in_a_session_that_cannot_write() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase live = server.createDatabase("live");
            try (Connection connection = live.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table orders (id bigint primary key, total numeric(8,2) not null)");
            }
            Properties login = live.address().driverProperties();
            database = new DatabaseParameters(
                    live.address().jdbcUrl(),
                    null,
                    login.getProperty("user"),
                    Secret.of(login.getProperty("password")),
                    null);
            assertThat(findings(run())).containsExactly("ERROR public.orders.total: use bigint (no-money)");

            write(
                    "schema-rules/writes.sql",
                    "with gone as (delete from public.orders returning id) select 'orders' as object, 'm' as message from gone");
            assertThatThrownBy(this::run)
                    .isInstanceOf(GoalException.class)
                    .hasMessageContaining("schema-rules/writes.sql: the SQL rule fails:")
                    .hasMessageContaining("read-only transaction");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select nothing | the SQL rule fails: ERROR: column \"nothing\" does not exist",
                "commit; select 'a' as object | it is 2 statements, and only one query is allowed",
                "select 'orders' as object | the SQL rule returns no message, but object. It returns the columns",
                "select null::text as object, 'm' as message | the SQL rule returns no object in one of its rows",
                "select 'orders' as object, 'm' as message, 'eror' as severity | not 'eror'. Did you mean error?",
            })
    void a_query_that_is_no_rule_is_named(String query, String message) throws IOException {
        write("schema-rules/bad.sql", query);

        assertThatThrownBy(this::run)
                .isInstanceOf(GoalException.class)
                .hasMessageStartingWith("schema-rules/bad.sql: ")
                .hasMessageContaining(message);
    }

    @Test
    void a_folder_without_rules_or_one_that_is_missing_is_an_error() throws IOException {
        Files.delete(directory.resolve("schema-rules/no-money.sql"));

        assertThatThrownBy(this::run).hasMessageStartingWith("the folder schema-rules has no SQL rule");
        assertThatThrownBy(() -> SqlRuleFiles.find(directory, directory, "rules"))
                .hasMessageStartingWith("schema.sqlRules: there is no folder ");
        Files.delete(directory.resolve("schema-rules"));
        assertThat(findings(run())).isEmpty();
    }

    @Test
    void a_document_has_no_database_to_ask_and_the_log_says_so() throws IOException {
        judged = Side.DOCUMENT;
        write("database-schema.md", "# no document yet");

        assertThat(run().notes())
                .contains("the SQL rules in schema-rules were not run: they need a database, and schema.lintSource is"
                        + " document");
    }

    private VerdictOutcome run() {
        return new Validate(new ClassPathLibraries(), results)
                .run(new ChecksRequest(
                        SmallProject.in(directory).steps(steps).build(),
                        new DatabaseChoice(
                                database, List.of(), MigrationChoice.parse("sql:db"), ClassPathBinaries.major(), null),
                        EntitySelection.AUTOMATIC,
                        new DocumentChoice(directory.resolve("database-schema.md"), directory.resolve("log.md")),
                        Set.of(CheckName.LINT),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        new PolicyChoice(SchemaPolicy.STANDARD, judged, SqlRuleFiles.find(directory, directory, null)),
                        LocalDate.EPOCH,
                        false,
                        false));
    }

    private static List<String> findings(VerdictOutcome outcome) {
        return outcome.verdict().findings().stream()
                .map(reported -> reported.finding())
                .filter(finding -> finding.code().equals("SG844"))
                .map(finding -> finding.severity() + " " + finding.object() + ": " + finding.message())
                .toList();
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
