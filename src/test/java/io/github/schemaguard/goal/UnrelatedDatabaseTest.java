package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.report.RunVerdict;
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

/** A database that has nothing of what the document describes is one fact, not one for each table. */
class UnrelatedDatabaseTest {
    private static final String SHOP =
            "create table a (id int primary key); create table b (id int); create table c (id int);";

    @TempDir
    Path directory;

    @BeforeEach
    void document() throws IOException {
        migration(SHOP);
        new GenerateDocs(new ClassPathLibraries(), ResultCache.none())
                .run(new GenerateDocs.Request(
                        SmallProject.in(directory).build(),
                        database(),
                        documents(),
                        DocumentOptions.defaults(),
                        null,
                        null,
                        LocalDate.EPOCH,
                        false));
    }

    @Test
    void an_empty_database_is_one_sentence() throws IOException {
        migration("create schema unused");

        assertThat(compare().findings()).isEmpty();
        assertThat(compare().checks())
                .singleElement()
                .satisfies(check -> assertThat(check.reason())
                        .isEqualTo("none of the 3 tables and views of the document is in the database, which has none"
                                + " at all: is it an empty or the wrong database, or are migrations not applied?"));
    }

    @Test
    void a_database_with_other_tables_is_one_sentence_too() throws IOException {
        migration("create table stock (id int); create table shelf (id int)");

        RunVerdict verdict = compare();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.checks().get(0).reason()).contains("which has 2 others: is it");
    }

    @Test
    void a_database_that_has_one_of_the_tables_is_compared() throws IOException {
        migration("create table b (id int)");

        RunVerdict verdict = compare();

        assertThat(verdict.checks().get(0).state()).isEqualTo(CheckRun.State.RAN);
        assertThat(verdict.findings())
                .extracting(reported ->
                        reported.finding().code() + " " + reported.finding().object())
                .containsExactlyInAnyOrder("SG403 public.a", "SG403 public.c");
    }

    private RunVerdict compare() {
        return new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(new ChecksRequest(
                        SmallProject.in(directory).build(),
                        database(),
                        EntitySelection.AUTOMATIC,
                        documents(),
                        Set.of(CheckName.DB_DOC),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        false))
                .verdict();
    }

    private static DatabaseChoice database() {
        return new DatabaseChoice(
                DatabaseParameters.NONE, List.of(), MigrationChoice.parse("sql:db"), ClassPathBinaries.major(), null);
    }

    private DocumentChoice documents() {
        return new DocumentChoice(directory.resolve("database-schema.md"), directory.resolve("log.md"));
    }

    private void migration(String sql) throws IOException {
        Files.createDirectories(directory.resolve("db"));
        Files.writeString(directory.resolve("db/1.sql"), sql);
    }
}
