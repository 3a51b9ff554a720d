package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Threshold;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.report.Verdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second run does again what may come out otherwise, and nothing else; its verdict is that of a first run. */
class MemoryTest {

    private static final String MIGRATIONS = "migrations";
    private static final String HIBERNATE = "Hibernate";
    private static final String SERVER = "scratch server";

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

    private List<String> schemas = List.of();
    private String choice = "sql:db";
    private boolean remembers = true;

    @BeforeEach
    void project() throws IOException {
        compile(BOOK);
        write("db/1.sql", "create table book (id bigint primary key, title varchar(80));");
    }

    @Test
    void nothing_changed() {
        Run first = run();
        assertThat(first.parts).contains(MIGRATIONS, HIBERNATE, SERVER);
        Run second = run();
        assertThat(second.parts).doesNotContain(MIGRATIONS, HIBERNATE, SERVER);
        assertThat(second.verdict).isEqualTo(first.verdict);
        assertThat(second.notes).anyMatch(note -> note.contains("schema.cache=false"));
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
    void a_class_that_is_no_entity_was_added() throws IOException {
        run();
        compile("package shop; public class Price { }");
        Run second = run();
        assertThat(second.parts).contains(HIBERNATE);
        assertThat(second.findings()).isEmpty();
    }

    @Test
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

    private record Run(Verdict verdict, List<String> parts, List<String> notes) {
        List<String> findings() {
            return verdict.findings().stream()
                    .map(Verdict.Judged::finding)
                    .map(Finding::code)
                    .toList();
        }
    }

    private Run run() {
        GateRequest request = new GateRequest(
                SmallProject.in(directory).classPath(classPath()).build(),
                new DatabaseChoice(
                        DatabaseParameters.NONE, schemas, MigrationChoice.parse(choice), ClassPathBinaries.major()),
                EntitySelection.AUTOMATIC,
                new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                Set.of(CheckName.DB_MODELS),
                Threshold.ERROR,
                List.of(),
                directory.resolve("baseline.json"),
                LocalDate.EPOCH);
        GateOutcome outcome = new Gate(
                        new ClassPathLibraries(), remembers ? ResultCache.in(List.of(cache)) : ResultCache.none())
                .run(request);
        return new Run(
                outcome.verdict(),
                outcome.timings().stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList(),
                outcome.notes());
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
