package io.github.schemaguard.bench;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.read.EntityReader;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.ClassPathLibraries;
import io.github.schemaguard.goal.SmallProject;
import io.github.schemaguard.goal.Validate;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Times a whole comparison of many entities with a database created from them: a first run, and later runs. */
public final class EntitiesBenchmark {

    private static final String ENTITY = """
            package shop;
            import jakarta.persistence.*;
            @Entity @Table(name = "t%1$04d") public class T%1$04d {
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
                @ManyToOne(optional = false) T%2$04d parent;
                @Column(length = 80, nullable = false) String name;
                @Column(length = 320, unique = true) String email;
                java.math.BigDecimal price;
                java.time.Instant createdAt;
                java.time.LocalDate day;
                boolean active;
                int amount;
                double weight;
                @Enumerated(EnumType.STRING) Thread.State state;
                java.util.UUID token;
                byte[] content;
            }
            """;

    private static final String HIBERNATE = "hibernate-7.4.13";

    private final Path directory;
    private final Path output;

    private EntitiesBenchmark(Path directory) {
        this.directory = directory;
        this.output = directory.resolve("target/classes");
    }

    /** The number of entities; the default is 1,000. */
    public static void main(String[] arguments) throws IOException {
        int entities = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        EntitiesBenchmark benchmark = new EntitiesBenchmark(Files.createTempDirectory("entities"));
        benchmark.compile(entities);
        benchmark.migrations();
        ResultCache cache = ResultCache.in(List.of(Files.createTempDirectory("cache")));
        System.out.printf("%d entities, %d columns%n", entities, entities * 13);
        for (String run : List.of("first", "second", "third")) {
            long start = System.nanoTime();
            VerdictOutcome outcome = benchmark.run(cache);
            System.out.printf("%-7s %6d ms  %s%n", run, (System.nanoTime() - start) / 1_000_000, outcome.timings());
            System.out.printf(
                    "        passed: %s, findings: %d%n",
                    outcome.verdict().passed(), outcome.verdict().findings().size());
        }
    }

    private void compile(int entities) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("src/shop"));
        List<String> command = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", output.toString(), "-cp"));
        command.add(TestLibraries.jars(HIBERNATE).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        for (int i = 0; i < entities; i++) {
            Path source = sources.resolve("T%04d.java".formatted(i));
            Files.writeString(source, ENTITY.formatted(i, i / 2));
            command.add(source.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the entities do not compile");
        }
    }

    /** Hibernate's own statements as a migration, so the comparison must find nothing. */
    private void migrations() throws IOException {
        EntityRequest request = new EntityRequest(
                directory,
                output,
                classPath(),
                List.of(),
                Map.of(),
                EntitySelection.AUTOMATIC,
                ClassPathBinaries.major(),
                "public",
                java(),
                directory.resolve("target/made"),
                Duration.ofMinutes(5));
        List<String> statements = new EntityReader(coordinates -> List.of())
                .read(request, ahead -> {})
                .statements();
        Files.writeString(
                Files.createDirectories(directory.resolve("db")).resolve("1.sql"),
                statements.stream()
                        .filter(each -> !each.startsWith("create schema"))
                        .collect(Collectors.joining(";\n", "", ";\n")));
    }

    private VerdictOutcome run(ResultCache cache) {
        Project project = SmallProject.in(directory).classPath(classPath()).build();
        return new Validate(new ClassPathLibraries(), cache)
                .run(new ChecksRequest(
                        project,
                        new DatabaseChoice(
                                DatabaseParameters.NONE,
                                List.of(),
                                MigrationChoice.parse("sql:db"),
                                ClassPathBinaries.major()),
                        EntitySelection.AUTOMATIC,
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        Set.of(CheckName.DB_MODELS),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private List<Path> classPath() {
        return Stream.concat(Stream.of(output), TestLibraries.jars(HIBERNATE).stream())
                .toList();
    }
}
