package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entity whose {@code @View} names what the entities do not have. */
class RefusedViewTest {
    private static final String REASON = "PostgreSQL refuses the query of the view loud_customer on the tables of the"
            + " entities: ERROR: column c.full_name does not exist";

    @TempDir
    private Path directory;

    @Test
    void everything_but_the_columns_of_the_view_is_compared() throws IOException {
        VerdictOutcome outcome = compared("""
                create table customer (id bigint primary key, name varchar(40));
                create view loud_customer as select id, upper(name) as shouted, 1 as more from customer;
                """);

        assertThat(outcome.verdict().open())
                .extracting(Finding::code, finding -> finding.object().toString())
                .containsExactly(tuple("SG203", "public.customer.name"));
        assertThat(outcome.verdict().coverage().unknown())
                .containsExactly("shop.LoudCustomer.id: " + REASON, "shop.LoudCustomer.shouted: " + REASON);
        assertThat(outcome.notes())
                .contains(
                        "the columns of the view loud_customer, which the entities declare, are not compared, because "
                                + REASON + ". Check the query of its @View");
    }

    @Test
    void a_missing_view_is_reported() throws IOException {
        VerdictOutcome outcome = compared("create table customer (id bigint primary key, name varchar(80));");

        assertThat(outcome.verdict().open())
                .extracting(Finding::code, finding -> finding.object().toString())
                .containsExactly(tuple("SG101", "public.loud_customer"));
    }

    private VerdictOutcome compared(String sql) throws IOException {
        Files.createDirectories(directory.resolve("sql"));
        Files.writeString(directory.resolve("sql/1.sql"), sql);
        List<Path> classPath = SmallProject.classPath(directory, "hibernate-7.4.13");
        Path source = Files.createDirectories(directory.resolve("src/shop")).resolve("Customer.java");
        Files.writeString(source, """
                package shop;
                import jakarta.persistence.*;
                import org.hibernate.annotations.*;
                @Entity public class Customer { @Id Long id; @Column(length = 80) String name; }
                @Entity @jakarta.persistence.Table(name = "loud_customer")
                @View(query = "select c.id, upper(c.full_name) as shouted from customer c")
                @Immutable class LoudCustomer { @Id Long id; String shouted; }
                """);
        JavaSources.compile(SmallProject.output(directory), classPath, List.of(source));
        return new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(SmallProject.checks(directory, classPath, EntitySelection.AUTOMATIC, Set.of(CheckName.DB_MODELS)));
    }
}
