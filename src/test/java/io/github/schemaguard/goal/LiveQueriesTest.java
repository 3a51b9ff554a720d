package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The queries of a whole project, on a live database. */
class LiveQueriesTest extends QueriesProject {

    private ScratchServer server;
    private ScratchDatabase live;

    @BeforeEach
    void prepare() throws Exception {
        server = ClassPathBinaries.startServer();
        live = server.createDatabase("live");
        execute(Files.readString(Path.of("src/test/resources/goal/queries/db/1.sql")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_fault_is_found_once_and_no_query_reaches_the_live_database() throws Exception {
        write(true);
        execute("alter database live set log_statement = 'all'");

        VerdictOutcome outcome = outcome();

        assertThat(found(outcome))
                .as(() -> messages(outcome))
                .containsExactlyInAnyOrderElementsOf(
                        FAULTS.stream().filter(each -> !each.contains(".note ")).toList());
        assertThat(outcome.verdict().queries().unknown())
                .as("a setting of the application's role may have the schema")
                .anyMatch(each -> each.startsWith(
                        "shop.PurchaseRepository.note: relation \"event\" does not exist unless the session's"
                                + " search_path has the schema audit"));
        assertThat(serverLog())
                .contains("pg_catalog.pg_class")
                .doesNotContain("nick_name", "c1_0", "from customer", "create table");
    }

    @Test
    @Tag("slow")
    void without_faults_nothing_is_found() throws Exception {
        write(false);
        execute("insert into customer (name) select 'name ' || n from generate_series(1, 1000) n; analyze");
        indexes = true;

        VerdictOutcome outcome = outcome();

        assertThat(found(outcome))
                .as("purchase has few rows")
                .allMatch(each -> each.startsWith("SG704 INFO public.customer"))
                .hasSize(4);
        assertThat(outcome.verdict().reasons()).isEmpty();
        assertThat(outcome.verdict().queries().checked()).isEqualTo(37);
    }

    @Test
    @Tag("slow")
    void a_migration_that_is_not_applied_is_the_cause_of_the_queries_that_need_it() throws Exception {
        write(true);
        Path folder = Files.createDirectories(directory.resolve("resources/db/migration"));
        Files.move(directory.resolve("db/1.sql"), folder.resolve("V1__tables.sql"));
        Files.writeString(folder.resolve("V2__names.sql"), "alter table customer add nick_name text;");
        migrations = "auto";
        moreJars = new ArrayList<>(TestLibraries.jars("flyway-11.20.3"));
        moreJars.add(LiveDatabase.driver());
        execute(LiveDatabase.HISTORY + """
                insert into flyway_schema_history
                    values (1, '1', 'tables', 'SQL', 'V1__tables.sql', null, '', now(), 1, true);
                """);

        VerdictOutcome outcome = outcome();

        assertThat(found(outcome))
                .as(() -> messages(outcome))
                .hasSizeGreaterThan(10)
                .noneMatch(each -> each.contains("shop.CustomerRepository.nickName"));
        assertThat(outcome.verdict().open())
                .filteredOn(finding -> finding.code().equals("SG604"))
                .singleElement()
                .satisfies(cause -> assertThat(cause.memberObjects())
                        .extracting(ObjectPath::toString)
                        .containsExactly("shop.CustomerRepository.nickName"));
    }

    private VerdictOutcome outcome() {
        return outcome(
                Set.of(CheckName.QUERIES), new DatabaseParameters(LiveDatabase.url(live), null, null, null, null));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = live.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the live server has logged: it must be another process than the scratch server of the run. */
    private String serverLog() throws Exception {
        try (Connection connection = live.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            return Files.readString(Path.of(row.getString(1)).resolveSibling("server.log"));
        }
    }
}
