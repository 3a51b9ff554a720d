package io.github.schemaguard.goal;

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
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project with queries. In its sources, a line with {@code //!} has a fault, and is right as the text after that mark.
 */
abstract class QueriesProject {

    private static final Path PROJECT = Path.of("src/test/resources/goal/queries");
    private static final String MARK = " //! ";

    /** What sources for Spring Data 2 and Hibernate 5 have instead; no line is added or removed. */
    private static final Map<String, String> OLDER = Map.ofEntries(
            Map.entry("jakarta.persistence", "javax.persistence"),
            Map.entry("annotations.SQLRestriction", "annotations.Where"),
            Map.entry("@SQLRestriction(", "@Where(clause = "),
            // Hibernate 5 writes a join into the update, which is no SQL.
            Map.entry("where p.customer.region = :region", "where p.reference = :region"),
            Map.entry(", Limit limit", ", Pageable page"),
            Map.entry("import org.springframework.jdbc.core.simple.JdbcClient;", ""),
            Map.entry("JdbcClient client;", ""),
            Map.entry("client.sql(", "named.queryForList("),
            Map.entry("= ?::text\")", "= ?::text\", Map.of(\"key\", key))"),
            Map.entry(".param(\"key\", key)", ""),
            Map.entry(".query()", ""),
            Map.entry(".listOfRows()", ""));

    /** What is found in the project with all faults. */
    static final List<String> FAULTS = List.of(
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
            "SG701 ERROR shop.PurchaseDao.references at src/shop/PurchaseDao.java:19",
            "SG701 ERROR shop.PurchaseRepository.joined at src/shop/PurchaseRepository.java:11",
            "SG701 ERROR shop.PurchaseRepository.note at src/shop/PurchaseRepository.java:14",
            "SG701 ERROR shop.PurchaseRepository.change at src/shop/PurchaseRepository.java:18");

    /** What is advised about indexes in the project without faults. */
    static final List<String> ADVICE = List.of(
            "SG704 INFO public.customer at src/shop/CustomerRepository.java:38,"
                    + " src/shop/CustomerRepository.java:44, src/shop/CustomerRepository.java:32",
            "SG704 INFO public.customer (alias) at src/shop/CustomerRepository.java:24,"
                    + " src/shop/PurchaseDao.java:38",
            "SG704 INFO public.customer (name) at src/shop/CustomerRepository.java:27,"
                    + " src/shop/CustomerRepository.java:35",
            "SG704 INFO public.customer (region) at src/shop/Customer.java:9,"
                    + " src/shop/CustomerRepository.java:40, src/shop/CustomerRepository.java:46,"
                    + " src/shop/CustomerRepository.java:19, src/shop/PurchaseRepository.java:37,"
                    + " src/shop/PurchaseRepository.java:22",
            "SG704 INFO public.purchase at src/shop/PurchaseDao.java:31," + " src/shop/PurchaseRepository.java:25",
            "SG704 INFO public.purchase (customer_id) at src/shop/PurchaseDao.java:19,"
                    + " src/shop/PurchaseRepository.java:37, src/shop/PurchaseRepository.java:22",
            "SG704 INFO public.purchase (placed_at) at src/shop/PurchaseRepository.java:31");

    @TempDir
    Path directory;

    final StepRecorder steps = new StepRecorder();
    ResultCache cache = ResultCache.none();

    /** The class path, in {@code target/test-libraries}. */
    String libraries = "spring-data-3.5.13";

    /** Where the migrations are. */
    String migrations = "sql:db";

    /** Jars on the class path besides the libraries. */
    List<Path> moreJars = List.of();

    /** Whether indexes that queries lack are looked for. */
    boolean indexes;

    /** Whether it has Spring Data 2 and Hibernate 5. */
    boolean older;

    void write(boolean faults) throws IOException {
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
                Files.writeString(copy, older ? older(text) : text);
            }
        }
        List<Path> classPath = SmallProject.classPath(directory, libraries);
        JavaSources.compile(SmallProject.output(directory), classPath, JavaSources.in(directory.resolve("src")));
        Files.copy(
                directory.resolve("resources/application.properties"),
                SmallProject.output(directory).resolve("application.properties"));
    }

    private static String older(String text) {
        String changed = text;
        for (Map.Entry<String, String> each : OLDER.entrySet()) {
            changed = changed.replace(each.getKey(), each.getValue());
        }
        return changed;
    }

    static List<String> found(VerdictOutcome outcome) {
        return outcome.verdict().findings().stream()
                .map(RunVerdict.ReportedFinding::finding)
                .filter(finding -> finding.code().startsWith("SG7"))
                .map(finding -> finding.code() + " " + finding.severity() + " " + finding.object() + " at "
                        + finding.locations().stream()
                                .map(place -> place.file() + ":" + place.line())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    static String messages(VerdictOutcome outcome) {
        return outcome.verdict().findings().stream()
                        .map(RunVerdict.ReportedFinding::finding)
                        .map(finding -> finding.object() + ": " + finding.message())
                        .collect(Collectors.joining("\n"))
                + "\n"
                + outcome.verdict().checks()
                + "\n"
                + String.join("\n", outcome.verdict().queries().unknown());
    }

    /** On a database that the project's migrations create. */
    VerdictOutcome outcome(Set<CheckName> checks) {
        return outcome(checks, DatabaseParameters.NONE);
    }

    List<Path> classPath() {
        return Stream.concat(SmallProject.classPath(directory, libraries).stream(), moreJars.stream())
                .toList();
    }

    Project project() {
        return SmallProject.in(directory)
                .steps(steps)
                .resources(ResourceDirectory.unfiltered(directory.resolve("resources")))
                .classPath(classPath())
                .build();
    }

    DatabaseChoice choice(DatabaseParameters database) {
        return new DatabaseChoice(
                database, List.of(), MigrationChoice.parse(migrations), ClassPathBinaries.major(), null);
    }

    VerdictOutcome outcome(Set<CheckName> checks, DatabaseParameters database) {
        return new Validate(new ClassPathLibraries(), cache)
                .run(new ChecksRequest(
                        project(),
                        choice(database),
                        EntitySelection.AUTOMATIC,
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        checks,
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        indexes));
    }
}
