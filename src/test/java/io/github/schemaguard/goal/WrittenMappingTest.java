package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Threshold;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.report.Verdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody has written weighs more than what Hibernate fills in, and a finding leads to where it is written. */
class WrittenMappingTest {

    private static final String TABLE = """
            create table customer (
                id bigint primary key,
                email varchar(255),
                note varchar(255),
                phone varchar(255),
                town varchar(255));
            """;

    @TempDir
    Path directory;

    @Test
    void a_default_that_is_written_is_meant() throws IOException {
        write("src/shop/Customer.java", """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Customer {
                    @Id Long id;
                    @Column(length = 255)
                    String email;
                    String note;
                    @Column(nullable = true)
                    String phone;
                    String town;
                }
                """);
        compile();
        write("db/1.sql", TABLE);
        assertThat(verdict().findings()).isEmpty();

        write(
                "db/1.sql",
                TABLE.replace("email varchar(255)", "email varchar(100)")
                        .replace("note varchar(255)", "note varchar(100)")
                        .replace("phone varchar(255)", "phone varchar(255) not null")
                        .replace("town varchar(255)", "town varchar(255) not null"));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "SG203 ERROR public.customer.email at src/shop/Customer.java:6",
                        "SG203 WARNING public.customer.note at src/shop/Customer.java:7",
                        "SG206 WARNING public.customer.phone at src/shop/Customer.java:9",
                        "SG206 INFO public.customer.town at src/shop/Customer.java:10");
    }

    private List<String> found() {
        return verdict().findings().stream()
                .map(Verdict.Judged::finding)
                .map(WrittenMappingTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.code() + " " + finding.severity() + " " + finding.object() + " at "
                + finding.locations().stream()
                        .map(place -> place.file() + ":" + place.line())
                        .collect(Collectors.joining(", "));
    }

    private Verdict verdict() {
        return new Gate(new ClassPathLibraries(), ResultCache.none())
                .run(new GateRequest(
                        SmallProject.in(directory).classPath(classPath()).build(),
                        new DatabaseChoice(
                                DatabaseParameters.NONE,
                                List.of(),
                                MigrationChoice.parse("sql:db"),
                                ClassPathBinaries.major()),
                        EntitySelection.AUTOMATIC,
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        Set.of(CheckName.DB_MODELS),
                        Threshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        LocalDate.EPOCH))
                .verdict();
    }

    private List<Path> classPath() {
        List<Path> classPath = new ArrayList<>(List.of(SmallProject.output(directory)));
        classPath.addAll(ClassPathLibraries.jars("hibernate-7.4.13"));
        return classPath;
    }

    private void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-d", SmallProject.output(directory).toString()));
        arguments.add("-cp");
        arguments.add(classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        try (var files = Files.list(directory.resolve("src/shop"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
