package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The queries of a whole project. In its sources, a line with {@code //!} has a fault, and is right as the text after that
 * mark.
 */
class QueriesTest {

    private static final Path PROJECT = Path.of("src/test/resources/goal/queries");
    private static final String MARK = " //! ";
    private static final String LIBRARIES = System.getProperty("queries.libraries", "spring-data-3.5.3");

    @TempDir
    Path directory;

    private ResultCache cache = ResultCache.none();

    @Test
    void each_fault_is_found_once_where_it_is() throws IOException {
        write(true);
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome))
                .as(() -> messages(outcome))
                .containsExactlyInAnyOrder(
                        "SG701 ERROR Customer at src/shop/Customer.java:8",
                        "SG701 ERROR Customer.inRegion at src/shop/Customer.java:9",
                        "SG703 ERROR Customer.totals at src/shop/Customer.java:13",
                        "SG701 ERROR Purchase.gross at src/shop/Purchase.java:25",
                        "SG701 ERROR shop.CustomerRepository.nickName at src/shop/CustomerRepository.java:13",
                        "SG701 ERROR shop.CustomerRepository.perRegion at src/shop/CustomerRepository.java:16",
                        "SG702 ERROR shop.CustomerRepository.inRegion at src/shop/CustomerRepository.java:19",
                        "SG702 ERROR shop.CustomerRepository.byNickname at src/shop/CustomerRepository.java:24",
                        "SG702 ERROR shop.CustomerRepository.findBySurname at src/shop/CustomerRepository.java:27",
                        "SG703 WARNING shop.CustomerRepository.named at src/shop/CustomerRepository.java:29",
                        "SG701 ERROR shop.PurchaseRepository.joined at src/shop/PurchaseRepository.java:11",
                        "SG701 ERROR shop.PurchaseRepository.note at src/shop/PurchaseRepository.java:14",
                        "SG701 ERROR shop.PurchaseRepository.change at src/shop/PurchaseRepository.java:18");
    }

    @Test
    void without_faults_nothing_is_found() throws IOException {
        write(false);
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome)).as(() -> messages(outcome)).isEmpty();
        assertThat(outcome.verdict().reasons()).isEmpty();
        // Spring Data itself takes this native query for JPQL.
        assertThat(outcome.verdict().queries().unknown())
                .singleElement()
                .asString()
                .startsWith("shop.CustomerRepository.nativeByEntityName: ");
        assertThat(outcome.verdict().queries().checked()).isEqualTo(27);
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

    private void write(boolean faults) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readAllLines(file).stream()
                        .map(line -> !line.contains(MARK)
                                ? line
                                : faults
                                        ? line.substring(0, line.indexOf(MARK))
                                        : line.substring(line.indexOf(MARK) + MARK.length()))
                        .collect(Collectors.joining("\n", "", "\n"));
                Path copy = directory.resolve(PROJECT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, text);
            }
        }
        List<Path> classPath = SmallProject.classPath(directory, LIBRARIES);
        JavaSources.compile(SmallProject.output(directory), classPath, JavaSources.in(directory.resolve("src")));
        Files.copy(
                directory.resolve("resources/application.properties"),
                SmallProject.output(directory).resolve("application.properties"));
    }

    private static List<String> found(VerdictOutcome outcome) {
        return outcome.verdict().findings().stream()
                .map(RunVerdict.ReportedFinding::finding)
                .filter(finding -> finding.code().startsWith("SG7"))
                .map(finding -> finding.code() + " " + finding.severity() + " " + finding.object() + " at "
                        + finding.locations().stream()
                                .map(place -> place.file() + ":" + place.line())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String messages(VerdictOutcome outcome) {
        return outcome.verdict().findings().stream()
                        .map(RunVerdict.ReportedFinding::finding)
                        .map(finding -> finding.object() + ": " + finding.message())
                        .collect(Collectors.joining("\n"))
                + "\n"
                + outcome.verdict().checks()
                + "\n"
                + String.join("\n", outcome.verdict().queries().unknown());
    }

    private VerdictOutcome outcome(Set<CheckName> checks) {
        return new Validate(new ClassPathLibraries(), cache)
                .run(new ChecksRequest(
                        SmallProject.in(directory)
                                .resources(ResourceDirectory.unfiltered(directory.resolve("resources")))
                                .classPath(SmallProject.classPath(directory, LIBRARIES))
                                .build(),
                        new DatabaseChoice(
                                DatabaseParameters.NONE,
                                List.of(),
                                MigrationChoice.parse("sql:db"),
                                ClassPathBinaries.major()),
                        EntitySelection.AUTOMATIC,
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        checks,
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH));
    }
}
