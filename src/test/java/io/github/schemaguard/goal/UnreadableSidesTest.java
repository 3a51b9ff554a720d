package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableSidesTest {

    @TempDir
    private Path directory;

    @Test
    void each_side_that_cannot_be_read_is_named_once() throws IOException {
        Files.createDirectories(directory.resolve("sql"));
        Files.writeString(directory.resolve("sql/1.sql"), "create table customer (id no_such_type);");
        List<Path> classPath = SmallProject.classPath(directory, "hibernate-7.4.13");
        Path source = Files.createDirectories(directory.resolve("src/shop")).resolve("Customer.java");
        Files.writeString(source, """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Customer { @Id Long id; @ManyToOne String notAnEntity; }
                """);
        JavaSources.compile(SmallProject.output(directory), classPath, List.of(source));

        VerdictOutcome outcome = new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(SmallProject.checks(
                        directory, classPath, EntitySelection.AUTOMATIC.with(Map.of()), Set.of(CheckName.DB_MODELS)));

        assertThat(outcome.verdict().reasons()).hasSize(1);
        assertThat(outcome.verdict().reasons().get(0)).contains("no_such_type");
        assertThat(outcome.notes())
                .filteredOn(note -> note.startsWith("this fails too: "))
                .hasSize(1)
                .first()
                .asString()
                .contains("notAnEntity");
    }
}
