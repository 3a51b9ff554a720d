package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The queries of a whole project, on a database that its migrations create. */
class QueriesTest extends QueriesProject {

    @Test
    void each_fault_is_found_once_where_it_is() throws IOException {
        write(true);
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome)).as(() -> messages(outcome)).containsExactlyInAnyOrderElementsOf(FAULTS);
    }

    @Test
    void without_faults_nothing_is_found() throws IOException {
        write(false);
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome)).as(() -> messages(outcome)).isEmpty();
        assertThat(outcome.verdict().reasons()).isEmpty();
        assertThat(outcome.verdict().queries().unknown())
                .containsExactly("shop.PurchaseDao.customers #3: the code computes its text");
        assertThat(outcome.verdict().queries().skipped())
                .containsExactly("shop.PurchaseRepository.somethingElse: a class of the application implements it");
        assertThat(outcome.verdict().queries().checked()).isEqualTo(37);
        assertThat(outcome.notes()).noneMatch(note -> note.contains("queries were not checked"));
        assertThat(directory.resolve("target/schema/entities"))
                .as("one JVM for entities and queries")
                .isDirectoryContaining("glob:**/hibernate.log")
                .isDirectoryNotContaining("glob:**/queries.log");
    }

    @Test
    void the_migration_that_renamed_or_dropped_what_is_missing_is_named() throws IOException {
        write(true);
        Files.writeString(directory.resolve("db/2.sql"), """
                alter table customer add nick_name text;
                alter table customer rename nick_name to nick;
                """);
        Files.writeString(directory.resolve("db/10.sql"), "alter table customer drop alias;");

        assertThat(messages(outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS)))
                        .lines())
                .anyMatch(line -> line.startsWith("shop.CustomerRepository.nickName: ")
                        && line.endsWith("; db/2.sql:2 renames customer.nick_name to nick"))
                .anyMatch(line -> line.startsWith("public.customer.alias: ")
                        && line.contains("; db/10.sql:1 drops customer.alias"));
    }

    @Test
    void queries_without_an_index_are_named_when_they_are_asked_for() throws IOException {
        write(false);
        indexes = true;
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES));

        assertThat(found(outcome)).as(() -> messages(outcome)).containsExactlyElementsOf(ADVICE);
        assertThat(outcome.notes()).noneMatch(note -> note.contains("no advice"));
        assertThat(outcome.verdict().queries().checked()).isEqualTo(37);
    }

    @Test
    @Tag("slow")
    void the_pool_names_the_schema_where_the_url_is_not_known() throws IOException {
        write(false);
        configure("spring.datasource.url=${JDBC_URL}\nspring.datasource.hikari.schema=audit\n");
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES));

        assertThat(found(outcome))
                .as(() -> messages(outcome))
                .contains("SG701 ERROR shop.CustomerRepository.nickName at src/shop/CustomerRepository.java:13");
    }

    @Test
    @Tag("slow")
    void the_only_schema_with_tables_is_searched_where_no_configuration_names_one() throws IOException {
        write(true);
        configure("spring.datasource.url=${JDBC_URL}\n");
        Path script = directory.resolve("db/1.sql");
        Files.writeString(
                script,
                "create schema shop;\nset search_path to shop;\n"
                        + Files.readString(script)
                                .replace("create schema audit;", "")
                                .replace("audit.", "")
                                .replace("public.", ""));
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES));

        assertThat(found(outcome))
                .as(() -> messages(outcome))
                .contains("SG701 ERROR shop.CustomerRepository.nickName at src/shop/CustomerRepository.java:13")
                .doesNotContain("SG701 ERROR shop.PurchaseRepository.note at src/shop/PurchaseRepository.java:14");
        assertThat(outcome.verdict().queries().unknown())
                .containsExactly("shop.PurchaseDao.customers #3: the code computes its text");
    }

    /** The application's migrations run in that schema; here nothing tells where they run. */
    @Test
    void a_schema_without_tables_is_not_searched() throws IOException {
        write(false);
        configure("spring.datasource.url=jdbc:postgresql://db:5432/shop?currentSchema=elsewhere\n");
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES));

        assertThat(found(outcome)).as(() -> messages(outcome)).isEmpty();
        assertThat(outcome.verdict().queries().checked()).isEqualTo(37);
    }

    private void configure(String properties) throws IOException {
        Files.writeString(SmallProject.output(directory).resolve("application.properties"), properties);
    }

    @Test
    void where_the_entities_cannot_be_read_the_queries_are_asked_for_alone() throws IOException {
        write(false);
        Files.delete(SmallProject.output(directory).resolve("shop/Customer.class"));
        Files.delete(SmallProject.output(directory).resolve("shop/Purchase.class"));
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome)).as(() -> messages(outcome)).isEmpty();
        assertThat(outcome.verdict().queries().checked())
                .as("the SQL that JDBC sends")
                .isEqualTo(6);
        assertThat(outcome.verdict().queries().unknown())
                .contains("shop.PurchaseDao.customers: the module has no entities");
    }

    @Test
    void a_run_without_a_database_says_that_the_queries_were_not_checked() throws IOException {
        write(true);
        VerdictOutcome outcome = outcome(Set.of(CheckName.MODELS_DOC));

        assertThat(found(outcome)).isEmpty();
        assertThat(outcome.verdict().queries()).isEqualTo(QueryCoverage.NONE);
        assertThat(outcome.notes())
                .contains("the application's queries were not checked: that needs a database"
                        + " (mvn schema:compare-db-queries)");
    }

    @Test
    void what_another_check_reports_is_not_repeated_for_each_query() throws IOException {
        write(false);
        Path schema = directory.resolve("db/1.sql");
        Files.writeString(schema, Files.readString(schema).replace("    alias varchar(50),\n", ""));
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome)).as(() -> messages(outcome)).isEmpty();
        assertThat(messages(outcome))
                .contains("public.customer.alias: ")
                .contains("queries fail because of it (Customer.inRegion, ");
    }

    @Test
    void statements_in_the_code_of_a_module_without_entities_are_checked() throws IOException {
        Path source = directory.resolve("src/shop/Dao.java");
        Files.createDirectories(source.getParent());
        Files.createDirectories(directory.resolve("resources"));
        Files.createDirectories(directory.resolve("db"));
        Files.writeString(directory.resolve("db/1.sql"), "create table item (id bigint primary key);");
        Files.writeString(source, """
                package shop;
                class Dao {
                    Object all(org.springframework.jdbc.core.simple.JdbcClient client, jakarta.persistence.EntityManager m) {
                        m.createQuery("select i from Item i");
                        client.sql("select name from item where id = :id");
                        return client.sql("select id from item where id = :id");
                    }

                    void plain(org.springframework.jdbc.core.JdbcTemplate jdbc) {
                        jdbc.queryForList("select id from item where id ? 'a'");
                    }

                    void change(java.sql.Connection connection) throws java.sql.SQLException {
                        connection.prepareStatement("update item set id = ? where id = ?").close();
                        connection.prepareStatement("delete from item where name = ?", 1).close();
                    }
                }
                """);
        JavaSources.compile(
                SmallProject.output(directory), SmallProject.classPath(directory, libraries), List.of(source));
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES));

        assertThat(found(outcome))
                .as(() -> messages(outcome))
                .containsExactly(
                        "SG701 ERROR shop.Dao.all #2 at src/shop/Dao.java:5",
                        "SG701 ERROR shop.Dao.change #2 at src/shop/Dao.java:15",
                        "SG701 ERROR shop.Dao.plain at src/shop/Dao.java:10");
        assertThat(messages(outcome)).contains("operator does not exist: bigint ? unknown");
        assertThat(outcome.verdict().queries().checked()).isEqualTo(5);
        assertThat(outcome.verdict().queries().unknown()).containsExactly("shop.Dao.all: the module has no entities");
    }

    @Test
    @Tag("slow")
    void annotations_for_hibernates_annotation_processor_are_checked() throws IOException {
        write(false);
        Path source = directory.resolve("src/shop/Customers.java");
        Files.writeString(source, """
                package shop;
                import java.util.List;
                import org.hibernate.annotations.processing.*;
                public interface Customers {
                    @HQL("where region = :region order by name")
                    List<Customer> inRegion(String region);
                    @HQL("where nickname = :nickname")
                    List<Customer> nicknamed(String nickname);
                    @HQL("update Customer set alias = null where id = :id")
                    int reset(long id);
                    @SQL("select alias from customer where id = :id")
                    String alias(long id);
                    @SQL("select nick from customer where id = :id")
                    String nick(long id);
                }
                """);
        JavaSources.compile(
                SmallProject.output(directory),
                SmallProject.classPath(directory, libraries),
                JavaSources.in(directory.resolve("src")));
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES));

        assertThat(found(outcome))
                .as(() -> messages(outcome))
                .containsExactly(
                        "SG701 ERROR shop.Customers.nick at src/shop/Customers.java:13",
                        "SG702 ERROR shop.Customers.nicknamed at src/shop/Customers.java:7");
        assertThat(outcome.verdict().queries().checked()).isEqualTo(42);
    }

    @Test
    void short_queries_of_panache_are_checked() throws IOException {
        moreJars = TestLibraries.jars("panache-3.33.2");
        write(false);
        Path source = directory.resolve("src/shop/Customers.java");
        Files.writeString(source, """
                package shop;
                import io.quarkus.hibernate.orm.panache.*;
                import io.quarkus.panache.common.*;
                import java.util.*;
                class Customers implements PanacheRepository<Customer> {
                    List<Customer> in(String region) {
                        return list("region", Sort.by("name"), region);
                    }
                    List<Customer> nicknamed(String nickname) {
                        return list("nickname", nickname);
                    }
                    long rename(String from, String to) {
                        update("name = ?1 where name = ?2", to, from);
                        delete("region = :region and title is null", Parameters.with("region", from));
                        return count("region = ?1 and age > 3", from) + find("#Customer.totals").count();
                    }
                    long wrong(Customers customers) {
                        return customers.count("from Customer c where c.region = ?1 group by", "a");
                    }
                }
                """);
        JavaSources.compile(SmallProject.output(directory), classPath(), JavaSources.in(directory.resolve("src")));
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES));

        assertThat(found(outcome))
                .as(() -> messages(outcome))
                .containsExactly(
                        "SG702 ERROR shop.Customers.nicknamed at src/shop/Customers.java:10",
                        "SG702 ERROR shop.Customers.rename #2 at src/shop/Customers.java:14",
                        "SG702 ERROR shop.Customers.rename #3 at src/shop/Customers.java:15",
                        "SG702 ERROR shop.Customers.wrong at src/shop/Customers.java:18");
        assertThat(outcome.verdict().queries().checked()).isEqualTo(43);
    }
}
