package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotations that findings propose, put into the source and compiled: Hibernate reads them, and nothing is found. */
class AnnotationRepairsTest {

    /** Each line with an annotation says something else than the table. */
    private static final String ENTITY = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class Customer {
                @Id Long id;
                @Column(name = "mail", length = 320, updatable = false)
                String email;
                @Column(precision = 12, scale = 2)
                java.math.BigDecimal credit;
                @Column(unique = true, length = 90)
                String code;
                @Column(secondPrecision = 0)
                java.time.LocalDateTime since;
                @ManyToOne @JoinColumn(name = "boss")
                Customer boss;
                @Column(length = 9)
                String note;
            }
            """;

    private static final String TABLE = """
            create table customer (
                id bigint primary key,
                mail varchar(100),
                credit numeric(8,2),
                code varchar(40) unique,
                since timestamp(3),
                boss bigint not null references customer,
                note text);
            """;

    @TempDir
    Path directory;

    @Test
    void are_put_in_place_of_the_old_ones_and_end_the_drift() throws IOException {
        write("db/1.sql", TABLE);
        compile(ENTITY);
        List<Finding> found = findings();
        assertThat(found.stream().map(finding -> finding.object().name())).contains("mail", "credit", "code", "boss");

        String source = ENTITY;
        for (Finding finding : found) {
            for (Repair repair : finding.repairs()) {
                if (repair.target() == Side.ENTITIES && repair.text().startsWith("@")) {
                    source = replaced(source, finding.locations().get(0), repair.text());
                }
            }
        }
        assertThat(source)
                .contains("@Column(name = \"mail\", length = 100, updatable = false)")
                .contains("@JoinColumn(name = \"boss\", nullable = false)");
        compile(source);

        assertThat(findings()).isEmpty();
    }

    /** The annotation of the same name that stands on the member's line, or on the one before it. */
    private static String replaced(String source, Location place, String annotation) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        String name = annotation.substring(0, annotation.indexOf('('));
        for (int line = place.line() - 1; line >= place.line() - 2; line--) {
            String text = lines.get(line);
            int start = text.indexOf(name + "(");
            if (start >= 0) {
                lines.set(line, text.substring(0, start) + annotation + text.substring(text.indexOf(')', start) + 1));
                return String.join("\n", lines) + "\n";
            }
        }
        throw new AssertionError(annotation + " has no predecessor at line " + place.line());
    }

    private List<Finding> findings() {
        ChecksRequest request = new ChecksRequest(
                SmallProject.in(directory).classPath(classPath()).build(),
                new DatabaseChoice(
                        DatabaseParameters.NONE,
                        List.of(),
                        MigrationChoice.parse("sql:db"),
                        ClassPathBinaries.major(),
                        null),
                EntitySelection.AUTOMATIC,
                new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                Set.of(CheckName.DB_MODELS),
                FailureThreshold.ERROR,
                List.of(),
                directory.resolve("baseline.json"),
                PolicyChoice.STANDARD,
                LocalDate.EPOCH,
                false,
                false);
        RunVerdict verdict = new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(request)
                .verdict();
        assertThat(verdict.checks().get(0).compared()).isPositive();
        return verdict.open();
    }

    private List<Path> classPath() {
        return SmallProject.classPath(directory, "hibernate-7.4.13");
    }

    private void compile(String source) throws IOException {
        Path file = write("src/shop/Customer.java", source);
        JavaSources.compile(SmallProject.output(directory), classPath(), List.of(file));
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
