package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.TestLibraries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.Driver;

/** What happens in Java, after PostgreSQL has given the row, happens: a real Hibernate loads it in a JVM of its own. */
class HibernateProofsTest {

    private static final Path PROOFS = Path.of("src/test/resources/compare/consequences/hibernate.sql");

    /**
     * Loads the row with the identifier 1 by each entity, or by the natural identifier {@code a}, and prints what its
     * attribute holds or why it cannot. A case with {@code writes} stores the row first; {@code writes UPDATE abc} stores it
     * with null and sets the value in an UPDATE.
     */
    private static final String LOADER = """
            import org.hibernate.cfg.Configuration;
            public class Loader {
                public static void main(String[] arguments) throws Exception {
                    for (int i = 3; i < arguments.length; i += 4) {
                        Class<?> type = Class.forName(arguments[i]);
                        try (var connection = java.sql.DriverManager.getConnection(
                                        arguments[0], arguments[1], arguments[2]);
                                var statement = connection.createStatement()) {
                            statement.execute("drop schema public cascade; create schema public;" + arguments[i + 1]);
                        }
                        String end;
                        var configuration = new Configuration().addAnnotatedClass(type);
                        for (Class<?> other : type.getDeclaredClasses()) {
                            configuration.addAnnotatedClass(other);
                        }
                        try (var factory = configuration
                                        .setProperty("hibernate.connection.url", arguments[0] + arguments[i + 2])
                                        .setProperty("hibernate.connection.username", arguments[1])
                                        .setProperty("hibernate.connection.password", arguments[2])
                                        .setProperty("hibernate.connection.pool_size", "1")
                                        .buildSessionFactory();
                                var session = factory.openSession()) {
                            session.beginTransaction();
                            var field = type.getDeclaredField("x");
                            field.setAccessible(true);
                            if (!arguments[i + 3].isEmpty()) {
                                Object written = type.getDeclaredConstructor().newInstance();
                                boolean updated = arguments[i + 3].startsWith("UPDATE ");
                                field.set(written, updated ? null : arguments[i + 3]);
                                var id = type.getDeclaredField("id");
                                id.setAccessible(true);
                                id.set(written, 1L);
                                session.persist(written);
                                session.flush();
                                if (updated) {
                                    field.set(written, arguments[i + 3].substring("UPDATE ".length()));
                                    session.flush();
                                }
                                session.clear();
                            }
                            Object row = field.isAnnotationPresent(org.hibernate.annotations.NaturalId.class)
                                    ? session.bySimpleNaturalId(type).load("a")
                                    : session.find(type, 1L);
                            end = "reads " + field.get(row);
                        } catch (RuntimeException failure) {
                            StringBuilder reasons = new StringBuilder("throws");
                            for (Throwable each = failure; each != null; each = each.getCause()) {
                                reasons.append(" ").append(each.getMessage());
                            }
                            end = reasons.toString();
                        }
                        System.out.println("END " + i + " " + end.replace('\\n', ' '));
                    }
                }
            }
            """;

    @TempDir
    static Path directory;

    private static RealCatalogs catalogs;
    private static List<String> ends;

    @BeforeAll
    static void start() throws Exception {
        catalogs = RealCatalogs.start();
        ends = load(proofs().toList());
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static Stream<ComparisonCase> proofs() throws IOException {
        return ComparisonCase.parse("", Files.readString(PROOFS)).stream();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void hibernate_reads_as_the_finding_says(ComparisonCase proof) throws Exception {
        CasesTest.expected(proof, catalogs);

        String then = proof.note("then").orElseThrow();
        String end = ends.get(proofs().map(ComparisonCase::name).toList().indexOf(proof.name()));
        if (then.startsWith("reads ")) {
            assertThat(end).isEqualTo(then);
        } else {
            assertThat(end).startsWith("throws ").contains(then.substring("throws ".length()));
        }
    }

    private static List<String> load(List<ComparisonCase> proofs) throws Exception {
        Path driver = Path.of(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        String classPath = Stream.concat(Stream.of(directory, driver), TestLibraries.jars("hibernate-6.6.56").stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> sources = new ArrayList<>(List.of(write("Loader", LOADER)));
        List<String> arguments = new ArrayList<>(List.of(
                catalogs.database().url(),
                catalogs.database().user(),
                catalogs.database().password()));
        for (int i = 0; i < proofs.size(); i++) {
            sources.add(write(
                    "Entity" + i,
                    "@jakarta.persistence.Entity @jakarta.persistence.Table(name = \"t\") public class Entity" + i
                            + " { @jakarta.persistence.Id Long id; "
                            + proofs.get(i).note("attribute").orElseThrow().replace("SELF", "Entity" + i) + " }"));
            arguments.add("Entity" + i);
            arguments.add(proofs.get(i).script("database"));
            arguments.add(proofs.get(i).note("strings").isPresent() ? "?stringtype=unspecified" : "");
            arguments.add(proofs.get(i).note("writes").orElse(""));
        }
        List<String> compile = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", classPath));
        compile.addAll(List.of("-d", directory.toString()));
        compile.addAll(sources);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)))
                .isZero();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "Loader"));
        command.addAll(arguments);
        Path log = directory.resolve("hibernate.log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(() -> read(log)).isZero();
        return output.lines()
                .filter(line -> line.startsWith("END "))
                .map(line -> line.split(" ", 3)[2])
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String write(String name, String source) throws IOException {
        return Files.writeString(directory.resolve(name + ".java"), source).toString();
    }
}
