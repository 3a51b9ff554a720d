package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fact that the comparison has a finding about is not reported by a lint rule again. */
class LintFactsTest {

    private static final String ENTITIES = """
            package shop;
            import jakarta.persistence.*;
            @Entity @Table(name = "customer") public class Customer { @Id long id; @Column(length = 20) String name; }
            """;
    private static final String WITHOUT_KEY = """
            create table customer (id bigint not null, name varchar(20));
            """;

    @TempDir
    Path directory;

    @Test
    void a_missing_primary_key_is_one_finding() throws IOException {
        assertThat(findings(WITHOUT_KEY, CheckName.DB_MODELS, CheckName.LINT))
                .containsExactly("SG301 public.customer (id)");
        assertThat(findings(WITHOUT_KEY, CheckName.LINT)).containsExactly("SG801 public.customer");
    }

    @Test
    void a_table_without_an_entity_has_the_finding_of_the_lint_rule() throws IOException {
        String log = "create table log (line text not null, customer bigint references customer_of_log);\n";
        String customers = "create table customer_of_log (id bigint primary key);\n";
        assertThat(findings(WITHOUT_KEY + customers + log, CheckName.DB_MODELS, CheckName.LINT))
                .contains(
                        "SG301 public.customer (id)",
                        "SG103 public.log",
                        "SG801 public.log",
                        "SG802 public.log (customer)")
                .doesNotContain("SG801 public.customer");
    }

    @Test
    void a_key_that_the_comparison_accepts_has_the_finding_of_the_lint_rule() throws IOException {
        assertThat(findings(
                        "create table customer (id bigint not null unique, name varchar(20));",
                        CheckName.DB_MODELS,
                        CheckName.LINT))
                .contains("SG801 public.customer")
                .noneMatch(each -> each.startsWith("SG301"));
    }

    @Test
    void a_table_with_a_primary_key_has_neither() throws IOException {
        assertThat(findings(
                        "create table customer (id bigint primary key, name varchar(20));",
                        CheckName.DB_MODELS,
                        CheckName.LINT))
                .isEmpty();
    }

    private List<String> findings(String schema, CheckName... checks) throws IOException {
        List<Path> classPath = SmallProject.classPath(directory, "hibernate-7.4.13");
        JavaSources.compile(
                SmallProject.output(directory), classPath, List.of(write("src/shop/Customer.java", ENTITIES)));
        write("sql/1.sql", schema);
        return new Validate(new ClassPathLibraries(), ResultCache.none())
                        .run(SmallProject.checks(directory, classPath, EntitySelection.AUTOMATIC, Set.of(checks)))
                        .verdict()
                        .findings()
                        .stream()
                        .map(each ->
                                each.finding().code() + " " + each.finding().object())
                        .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
