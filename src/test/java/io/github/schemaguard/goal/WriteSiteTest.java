package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.TableSizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteSiteTest extends LiveDatabase {

    @Test
    void a_live_database_has_sizes_and_the_next_run_changes_only_what_changed() throws Exception {
        execute(
                database,
                CUSTOMER,
                "create table part (id bigint, at int, primary key (id, at)) partition by range (at)",
                "create table part_1 partition of part for values from (0) to (10)",
                "create table part_2 partition of part for values from (10) to (20)",
                "create materialized view many as select g from generate_series(1, 5000) g",
                "insert into part select g, g % 20 from generate_series(1, 10000) g",
                "analyze");

        assertThat(write()).last().asString().startsWith("written: ");
        assertThat(page("tables/public.part.html")).contains("<b>10,000</b>Rows, estimated");
        assertThat(page("tables/public.many.html")).contains("<b>5,000</b>Rows, estimated");
        assertThat(page("tables/public.customer.html")).contains("<b>8.0 kB</b>Table");
        assertThat(write()).last().asString().startsWith("up to date: ");

        Files.writeString(site().resolve("tables/notes.html"), "mine");
        Files.writeString(site().resolve("tables/notes.txt"), "mine");
        execute(database, "drop table part");
        write();
        assertThat(site().resolve("tables/public.part.html")).doesNotExist();
        assertThat(site().resolve("tables/public.customer.html")).exists();
        assertThat(site().resolve("tables/notes.html")).hasContent("mine");
        assertThat(site().resolve("tables/notes.txt")).hasContent("mine");
    }

    @Test
    void a_partitioned_table_is_as_large_as_its_partitions() throws Exception {
        execute(
                database,
                "create table part (id bigint primary key) partition by range (id)",
                "create table part_1 partition of part for values from (0) to (5000)",
                "create table part_2 partition of part for values from (5000) to (20000)",
                "create table never_analyzed (id int)",
                "insert into part select g from generate_series(1, 10000) g",
                "analyze part");
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            TableSizes sizes = TableSizes.read(session);
            TableSizes.Size whole = size(sizes, "part");
            assertThat(whole.rows()).hasValue(10_000);
            assertThat(whole.tableBytes())
                    .isPositive()
                    .isEqualTo(size(sizes, "part_1").tableBytes()
                            + size(sizes, "part_2").tableBytes());
            assertThat(whole.indexBytes())
                    .isPositive()
                    .isEqualTo(size(sizes, "part_1").indexBytes()
                            + size(sizes, "part_2").indexBytes());
            assertThat(size(sizes, "never_analyzed").rows()).isEmpty();
            assertThat(sizes.tables().keySet())
                    .extracting(QualifiedName::schema)
                    .containsOnly("public");
        }
    }

    @Test
    void a_page_of_somebody_else_is_not_replaced() throws Exception {
        execute(database, CUSTOMER);
        Files.createDirectories(site());
        Files.writeString(site().resolve("index.html"), "mine");
        assertThatThrownBy(this::write)
                .isInstanceOf(GoalException.class)
                .hasMessageContaining("index.html is in the way: this plugin did not write it")
                .hasMessageContaining("schema.siteDirectory");
        assertThat(site()).isDirectoryNotContaining("glob:**.css");
    }

    @Test
    void a_report_and_a_change_log_that_cannot_be_read_are_left_out() throws Exception {
        execute(database, CUSTOMER);
        Files.createDirectories(directory.resolve("target/schema"));
        Files.writeString(directory.resolve("target/schema/report.json"), "{\"format\": 2}");
        Files.writeString(directory.resolve("log.md"), "<<<<<<< ours\n");
        assertThat(write())
                .anyMatch(line -> line.startsWith("the site has no history: log.md:1"))
                .anyMatch(line ->
                        line.matches("the site has no findings: .*report.json is no report.json of this version."
                                + " Write it with mvn schema:report"));
        assertThat(site().resolve("findings.html")).doesNotExist();
    }

    private static TableSizes.Size size(TableSizes sizes, String table) {
        return sizes.of(new QualifiedName("public", table)).orElseThrow();
    }

    private String page(String name) throws Exception {
        return Files.readString(site().resolve(name));
    }

    private Path site() {
        return directory.resolve("site");
    }

    private List<String> write() {
        return new WriteSite(new ClassPathLibraries(), ResultCache.none())
                .run(new WriteSite.Request(
                        project(),
                        request().database(),
                        EntitySelection.AUTOMATIC,
                        directory.resolve("log.md"),
                        site(),
                        "A site",
                        directory,
                        null))
                .lines();
    }
}
