package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.targets.TargetsRequest;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often a run opens the scratch server, the cache and a live database: once each. The JVM itself counts the processes and
 * threads that are started, and PostgreSQL counts its sessions.
 */
class OpeningsTest extends LiveDatabase {

    /** How long the server may take to notice that a session has ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String CACHE_THREAD = "schema-maven-plugin-cache";

    /** @param scratchServers that were started, one process each */
    private record Openings(long scratchServers, long caches, long liveSessions) {}

    @BeforeEach
    void sessionsAreCounted() {
        assumeTrue(ClassPathBinaries.major() >= 14, "PostgreSQL counts the sessions of a database since version 14");
    }

    @Test
    void validate_with_pending_migrations_opens_everything_once() throws Exception {
        behind();
        compileEntity();

        VerdictOutcome[] outcome = new VerdictOutcome[1];
        Openings openings = openings(database, () -> outcome[0] = validate());

        assertThat(lines(outcome[0].verdict())).contains("ERROR SG604 V2__orders.sql exists");
        assertThat(openings).isEqualTo(new Openings(1, 1, 1));
    }

    @Test
    void a_comparison_with_migrations_opens_everything_once() throws Exception {
        behind();

        assertThat(openings(
                        database, () -> new CompareWithMigrations(new ClassPathLibraries(), cache()).run(request())))
                .isEqualTo(new Openings(1, 1, 1));
    }

    @Test
    void a_reading_sends_few_statements() throws Exception {
        execute(database, CUSTOMER, "alter database " + database.name() + " set log_statement = 'all'");

        new Introspect(new ClassPathLibraries(), ResultCache.none())
                .run(project(), request().database());

        // BEGIN, SAVEPOINT and ROLLBACK included.
        assertThat(statements(database)).hasSizeLessThanOrEqualTo(30).anyMatch(line -> line.endsWith("ROLLBACK"));
    }

    /** The first lines of the statements of goals that the server has logged. */
    private static List<String> statements(ScratchDatabase database) throws Exception {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement("show data_directory");
                ResultSet row = query.executeQuery()) {
            row.next();
            return Files.readAllLines(Path.of(row.getString(1)).resolveSibling("server.log")).stream()
                    .filter(line -> line.matches(".*LOG: +(statement|execute [^ ]+): .*"))
                    .filter(line -> !line.contains("show data_directory") && !line.contains("SET application_name"))
                    .toList();
        }
    }

    @Test
    void a_comparison_of_two_databases_opens_each_once_and_nothing_else() throws Exception {
        ScratchDatabase other = server.createDatabase(database.name() + "_other");
        DatabaseParameters second = new DatabaseParameters(url(other), null, null, null, null);
        long before = sessions(other);

        assertThat(openings(
                        database, () -> new CompareDatabases(new ClassPathLibraries(), cache()).run(request(), second)))
                .isEqualTo(new Openings(0, 0, 1));
        assertThat(sessions(other) - before).isEqualTo(1);
    }

    @Test
    void a_comparison_of_targets_opens_each_database_once() throws Exception {
        DatabasesRequest common = request();
        TargetsRequest request = new TargetsRequest(common, List.of(url(database)), null, TargetsRequest.MIGRATIONS);

        assertThat(openings(database, () -> new CompareTargets(new ClassPathLibraries(), cache()).run(request)))
                .isEqualTo(new Openings(1, 1, 1));
    }

    @Test
    void a_document_and_a_summary_of_a_live_database_need_no_scratch_server() throws Exception {
        behind();

        assertThat(openings(
                        database,
                        () -> new GenerateDocs(new ClassPathLibraries(), cache())
                                .run(new GenerateDocs.Request(
                                        project(),
                                        request().database(),
                                        documents(),
                                        DocumentOptions.defaults(),
                                        null,
                                        null,
                                        LocalDate.EPOCH,
                                        false))))
                .isEqualTo(new Openings(0, 0, 1));
        assertThat(openings(
                        database,
                        () -> new Introspect(new ClassPathLibraries(), cache())
                                .run(project(), request().database())))
                .isEqualTo(new Openings(0, 0, 1));
    }

    /** The database has the first of three migrations. */
    private void behind() throws Exception {
        execute(database, HISTORY, applied(1), CUSTOMER);
    }

    /** An entity whose table only a pending migration creates. */
    private void compileEntity() throws Exception {
        Path source = directory.resolve("src/shop/Orders.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                package shop;
                import jakarta.persistence.*;
                @Entity @Table(name = "orders") public class Orders { @Id Long id; }
                """);
        JavaSources.compile(SmallProject.output(directory), classPath(), List.of(source));
    }

    private VerdictOutcome validate() {
        Project project = SmallProject.in(directory)
                .resources(ResourceDirectory.unfiltered(directory.resolve("src/main/resources")))
                .classPath(classPath())
                .build();
        return new Validate(new ClassPathLibraries(), cache())
                .run(new ChecksRequest(
                        project,
                        request().database(),
                        EntitySelection.AUTOMATIC,
                        documents(),
                        Set.of(CheckName.DB_MODELS),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        false));
    }

    private List<Path> classPath() {
        List<Path> classPath = new ArrayList<>(project().classPath());
        classPath.addAll(TestLibraries.jars("hibernate-7.4.13"));
        return classPath;
    }

    private DocumentChoice documents() {
        return new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md"));
    }

    private ResultCache cache() {
        return ResultCache.in(List.of(directory.resolve("cache")));
    }

    private Openings openings(ScratchDatabase live, Callable<?> run) throws Exception {
        Path file = directory.resolve("recording.jfr");
        long before = sessions(live);
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ProcessStart");
            recording.enable("jdk.ThreadStart");
            recording.start();
            run.call();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        return new Openings(
                events.stream().filter(OpeningsTest::startsServer).count(),
                events.stream().filter(OpeningsTest::startsCache).count(),
                sessions(live) - before);
    }

    private static boolean startsServer(RecordedEvent event) {
        return event.getEventType().getName().equals("jdk.ProcessStart")
                // A command can be missing from the event; that of a server never is.
                && String.valueOf(event.getString("command"))
                        .matches("(?s).*[/\\\\](bin[/\\\\]postgres|pg_ctl(\\.exe)?) .*");
    }

    private static boolean startsCache(RecordedEvent event) {
        RecordedThread thread =
                event.getEventType().getName().equals("jdk.ThreadStart") ? event.getThread("thread") : null;
        return thread != null && CACHE_THREAD.equals(thread.getJavaName());
    }

    /** How many sessions the database has had. The server counts a session when it ends, shortly after it is closed. */
    private static long sessions(ScratchDatabase live) throws Exception {
        try (Connection connection =
                        server.createDatabase("observer_" + System.nanoTime()).connect();
                PreparedStatement open = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where datname = ? and backend_type = 'client backend'");
                PreparedStatement counted =
                        connection.prepareStatement("select sessions from pg_stat_database where datname = ?")) {
            open.setString(1, live.name());
            counted.setString(1, live.name());
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (number(open) > 0) {
                assertThat(System.nanoTime()).as("sessions are still open").isLessThan(end);
                Thread.sleep(10);
            }
            return number(counted);
        }
    }

    private static long number(PreparedStatement query) throws Exception {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
