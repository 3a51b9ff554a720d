package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ConfiguredCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A live database that goes away at any moment: one clear message, and nothing half-written or left behind. */
class BrokenConnectionTest {

    /** Of the server; it keeps three of them for superusers. */
    private static final int CONNECTIONS = 63;

    private static final int CUTS = 24;

    private static ConfiguredCluster server;
    private static DatabaseAddress database;
    private static FaultProxy proxy;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() throws Exception {
        server = ConfiguredCluster.create().with("postgresql.auto.conf", "max_connections = " + CONNECTIONS);
        database = server.start();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 20; i++) {
                statement.execute("create table t" + i + " (id bigint primary key, name text check (name <> ''))");
            }
        }
        proxy = new FaultProxy(database.hosts().get(0).port());
    }

    @AfterAll
    static void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_breaks_anywhere_is_reported_and_writes_nothing(FaultProxy.Fault fault) throws IOException {
        proxy.breakAfter(Long.MAX_VALUE, fault);
        introspect(proxy.port());
        byte[] before = Files.readAllBytes(catalog());
        long all = proxy.sent();
        Set<String> messages = new TreeSet<>();
        // Some places in the login, and some in each part of the reading.
        LongStream cuts = LongStream.concat(
                LongStream.iterate(0, i -> i + 3).limit(10),
                LongStream.range(1, CUTS).map(i -> all * i / CUTS));
        cuts.distinct().forEach(bytes -> {
            proxy.breakAfter(bytes, fault);
            try {
                introspect(proxy.port());
                messages.add("read, though it broke after " + bytes + " of " + all + " bytes");
            } catch (GoalException expected) {
                messages.add(expected.getMessage()
                        .replace(":" + proxy.port(), ":PORT")
                        .replaceAll("\\(from [^)]*\\)", "(…)"));
            }
        });

        assertThat(messages)
                .allSatisfy(message -> assertThat(message)
                        .contains("127.0.0.1:PORT")
                        .doesNotContain("Exception", "null", "org.postgresql", password(), "..", "\n")
                        .hasSizeLessThan(500)
                        .containsPattern("Try again|Check"));
        if (fault != FaultProxy.Fault.GARBAGE) {
            assertThat(messages).noneMatch(message -> message.contains("authentication failed"));
        }
        assertThat(catalog()).hasBinaryContent(before);
        assertThat(files()).containsExactly("target/schema/catalog.json");
        assertThat(sessions()).isZero();
    }

    @Test
    void fifty_builds_read_the_same_database_at_once() throws Exception {
        ExecutorService builds = Executors.newFixedThreadPool(50);
        try {
            List<Future<?>> running = IntStream.range(0, 50)
                    .<Future<?>>mapToObj(i -> builds.submit(() -> introspect(
                            directory.resolve("build" + i),
                            database.hosts().get(0).port())))
                    .toList();
            for (Future<?> build : running) {
                build.get();
            }
        } finally {
            builds.shutdown();
        }
        Set<String> contents = IntStream.range(0, 50)
                .mapToObj(i -> text(directory.resolve("build" + i + "/target/schema/catalog.json")))
                .collect(Collectors.toSet());
        assertThat(contents).hasSize(1);
        assertThat(sessions()).isZero();
    }

    @Test
    @Tag("slow")
    void two_hundred_runs_in_one_jvm_leave_nothing_behind() throws IOException {
        int port = database.hosts().get(0).port();
        introspect(port);
        Set<String> threads = threads();
        for (int i = 0; i < 200; i++) {
            introspect(port);
        }
        assertThat(threads()).isEqualTo(threads);
        assertThat(files()).containsExactly("target/schema/catalog.json");
        assertThat(sessions()).isZero();
    }

    private void introspect(int port) {
        introspect(directory, port);
    }

    private static void introspect(Path directory, int port) {
        String url = "postgresql://" + database.user() + ":" + password() + "@127.0.0.1:" + port + "/"
                + database.database() + "?sslmode=disable";
        new Introspect(new ClassPathLibraries(), ResultCache.none())
                .run(
                        SmallProject.in(directory).build(),
                        new DatabaseChoice(
                                new DatabaseParameters(url, null, null, null, null),
                                List.of(),
                                MigrationChoice.parse("auto"),
                                ClassPathBinaries.major(),
                                null));
    }

    /** The sessions of goals that the server still has, after it had time to notice that they ended. */
    private static int sessions() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // Waits on the server, at most five seconds.
            statement.execute("""
                    do $$ begin
                        for i in 1..100 loop
                            perform pg_stat_clear_snapshot();
                            exit when not exists (select from pg_stat_activity
                                where application_name = 'schema-maven-plugin' and pid <> pg_backend_pid());
                            perform pg_sleep(0.05);
                        end loop;
                    end $$""");
            try (ResultSet result = statement.executeQuery("""
                    select count(*)::int from pg_stat_activity
                    where application_name = 'schema-maven-plugin' and pid <> pg_backend_pid()""")) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String password() {
        return Objects.requireNonNull(database.password()).reveal();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.driverProperties());
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("schema") || name.contains("postgres"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Path catalog() {
        return directory.resolve("target/schema/catalog.json");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
