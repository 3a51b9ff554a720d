package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

/**
 * What is said about an increment that is not the allocation size is what a real Hibernate does: two session factories, as of
 * two instances of the application, insert rows alternately.
 */
@Tag("slow")
class SequenceIncrementTest {

    private static final List<String> STRATEGIES = List.of("", "exception", "fix", "log", "none");

    /** Allocation size and increment. */
    private static final List<int[]> SIZES = List.of(new int[] {10, 50}, new int[] {10, 1}, new int[] {1, 50});

    private static final String ENTITY = """
            @Entity class Item {
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
                @SequenceGenerator(name = "numbers", sequenceName = "numbers", allocationSize = SIZE)
                Long id;
            }
            """;

    private static final String RUNNER = """
            package shop;
            import org.hibernate.SessionFactory;
            import org.hibernate.cfg.Configuration;
            public class Runner {
                public static void main(String[] arguments) {
                    for (int i = 3; i < arguments.length; i += 2) {
                        System.out.println("END " + end(arguments, arguments[i], arguments[i + 1]));
                    }
                }
                static SessionFactory factory(String[] login, String strategy) {
                    Configuration configuration = new Configuration().addAnnotatedClass(Item.class)
                            .setProperty("hibernate.connection.url", login[0])
                            .setProperty("hibernate.connection.username", login[1])
                            .setProperty("hibernate.connection.password", login[2])
                            .setProperty("hibernate.dialect", "DIALECT");
                    if (!strategy.isEmpty()) {
                        configuration.setProperty("hibernate.id.sequence.increment_size_mismatch_strategy", strategy);
                    }
                    return configuration.buildSessionFactory();
                }
                static String end(String[] login, String strategy, String increment) {
                    try (var connection = java.sql.DriverManager.getConnection(login[0], login[1], login[2]);
                            var statement = connection.createStatement()) {
                        statement.execute("drop table if exists item; drop sequence if exists numbers;"
                                + "create table item (id bigint primary key); create sequence numbers increment " + increment);
                    } catch (java.sql.SQLException failure) {
                        return failure.toString();
                    }
                    SessionFactory first;
                    try {
                        first = factory(login, strategy);
                    } catch (RuntimeException refusal) {
                        return "does not start";
                    }
                    try (first; SessionFactory second = factory(login, strategy)) {
                        for (int row = 0; row < 60; row++) {
                            try (var session = (row % 2 == 0 ? first : second).openSession()) {
                                session.beginTransaction();
                                session.persist(new Item());
                                session.getTransaction().commit();
                            }
                        }
                        return "works";
                    } catch (RuntimeException failure) {
                        return "fails";
                    }
                }
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"5.6.15", "6.6.56", "7.4.13"})
    void each_strategy_does_what_the_finding_says(String hibernate) throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase database = server.createDatabase("increments");
            List<String> expected = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (int[] sizes : SIZES) {
                EntityDrift drift = new EntityDrift(directory, hibernate)
                        .entities(ENTITY.replace("SIZE", String.valueOf(sizes[0])))
                        .database("create table item (id bigint primary key); create sequence numbers increment "
                                + sizes[1] + ";");
                List<String> ends = run(database, hibernate, sizes[1]);
                for (String strategy : STRATEGIES) {
                    String cell = strategy + " " + sizes[0] + " " + sizes[1] + ": ";
                    expected.add(cell + ends.get(STRATEGIES.indexOf(strategy)));
                    drift.settings(
                            strategy.isEmpty()
                                    ? Map.of()
                                    : Map.of("hibernate.id.sequence.increment_size_mismatch_strategy", strategy));
                    found.add(cell + words(drift.found()));
                }
            }
            assertThat(found).containsExactlyElementsOf(expected);
        }
    }

    private static String words(List<String> findings) {
        String all = String.join(" ", findings);
        return all.startsWith("SG308 ERROR INSERT_FAILS")
                ? "does not start"
                : all.startsWith("SG308 ERROR DUPLICATE_KEY") ? "fails" : "works";
    }

    private List<String> run(ScratchDatabase database, String hibernate, int increment) throws Exception {
        Path output = SmallProject.output(directory);
        List<Path> classPath = new ArrayList<>(List.of(output));
        classPath.addAll(TestLibraries.jars("hibernate-" + hibernate));
        classPath.add(Path.of(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        Path source = directory.resolve("Runner.java");
        String dialect = hibernate.startsWith("5.") ? "PostgreSQL10Dialect" : "PostgreSQLDialect";
        Files.writeString(source, RUNNER.replace("DIALECT", "org.hibernate.dialect." + dialect));
        JavaSources.compile(output, classPath, List.of(source));
        Properties login = database.address().driverProperties();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "shop.Runner",
                database.address().jdbcUrl(),
                String.valueOf(login.getProperty("user")),
                String.valueOf(login.getProperty("password"))));
        STRATEGIES.forEach(strategy -> command.addAll(List.of(strategy, String.valueOf(increment))));
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve("runner.log").toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Files.delete(output.resolve("shop/Runner.class"));
        return Stream.of(printed.split("\n"))
                .filter(line -> line.startsWith("END "))
                .map(line -> line.substring("END ".length()))
                .toList();
    }
}
