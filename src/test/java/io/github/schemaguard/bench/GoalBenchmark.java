package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * Prints how long whole Maven processes take, as users see them, beside a Maven process that skips the goal and a process
 * of Hibernate's own validation. See {@code bench/README.md}.
 */
public final class GoalBenchmark {

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    /** The largest resident memory of a process or of one that it started, as {@code /usr/bin/time -f %M} prints it. */
    private static final Pattern MEMORY = Pattern.compile("memory (\\d+)");

    private static final Path TIME = Path.of("/usr/bin/time");

    private static final String VALIDATION = """
            package bench;
            public class Validation {
                public static void main(String[] args) throws Exception {
                    var settings = new org.hibernate.cfg.Configuration();
                    settings.setProperty("hibernate.connection.url", System.getenv("PGURL"));
                    settings.setProperty("hibernate.connection.username", System.getenv("PGUSER"));
                    settings.setProperty("hibernate.connection.password", System.getenv("PGPASSWORD"));
                    settings.setProperty("hibernate.hbm2ddl.auto", "validate");
                    settings.setProperty("hibernate.hbm2ddl.jdbc_metadata_extraction_strategy", "grouped");
                    for (String name : java.nio.file.Files.readAllLines(java.nio.file.Path.of(args[0]))) {
                        settings.addAnnotatedClass(Class.forName(name));
                    }
                    settings.buildSessionFactory().close();
                }
            }
            """;

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId><artifactId>entities</artifactId><version>1</version>
              <properties>
                <maven.compiler.source>17</maven.compiler.source>
                <maven.compiler.target>17</maven.compiler.target>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency><groupId>org.hibernate.orm</groupId><artifactId>hibernate-core</artifactId><version>%s.Final</version></dependency>
              </dependencies>
              <build><plugins><plugin>
                <groupId>io.github.schemaguard</groupId><artifactId>schema-maven-plugin</artifactId><version>%s</version>
                <configuration><migrations>sql:db</migrations></configuration>
              </plugin></plugins></build>
            </project>
            """;

    private final EntitiesProject project;
    private final ScratchDatabase database;
    private final Path cache;
    private int changes;

    private GoalBenchmark(EntitiesProject project, ScratchDatabase database, Path cache) {
        this.project = project;
        this.database = database;
        this.cache = cache;
    }

    /** One kind of run: what happens before it, which is not timed, and the process. */
    private record Scenario(Preparation before, List<String> command) {}

    private interface Preparation {
        void run() throws IOException, SQLException, InterruptedException;
    }

    /** The number of entities, 1,000 by default, and the number of rounds, 5 by default. */
    public static void main(String[] arguments) throws Exception {
        int entities = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        EntitiesProject project = EntitiesProject.create(Files.createTempDirectory("entities"), entities);
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase database = server.createDatabase("bench");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                for (String each : project.statements()) {
                    statement.execute(each);
                }
            }
            new GoalBenchmark(project, database, Files.createTempDirectory("cache")).print(rounds);
        }
    }

    private void print(int rounds) throws Exception {
        Files.writeString(
                project.directory().resolve("pom.xml"), POM.formatted(EntitiesProject.HIBERNATE, pluginVersion()));
        Map<String, Scenario> scenarios = scenarios();
        Map<String, List<Long>> millis = new LinkedHashMap<>();
        Map<String, Long> memory = new HashMap<>();
        // The first round is not counted. The runs take turns, so that other load affects all of them.
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Scenario> scenario : scenarios.entrySet()) {
                scenario.getValue().before().run();
                long start = System.nanoTime();
                long peak = run(scenario.getValue().command());
                if (round > 0) {
                    millis.computeIfAbsent(scenario.getKey(), unused -> new ArrayList<>())
                            .add((System.nanoTime() - start) / 1_000_000);
                    memory.merge(scenario.getKey(), peak, Math::max);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d entities, %d rounds%n%-44s %8s %8s %8s %8s %10s %5s%n",
                project.entities(),
                rounds,
                "process",
                "median s",
                "least s",
                "most s",
                "/skipped",
                "/Hibernate",
                "MiB");
        List<List<Long>> measured = List.copyOf(millis.values());
        for (Map.Entry<String, List<Long>> each : millis.entrySet()) {
            long median = median(each.getValue());
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %8.2f %8.2f %8.2f %8.2f %10.2f %5d%n",
                    each.getKey(),
                    median / 1e3,
                    Collections.min(each.getValue()) / 1e3,
                    Collections.max(each.getValue()) / 1e3,
                    (double) median / median(measured.get(0)),
                    (double) median / median(measured.get(1)),
                    memory.get(each.getKey()) >> 10);
        }
    }

    private Map<String, Scenario> scenarios() throws IOException {
        Path names = project.directory().resolve("names");
        Files.write(names, project.classNames());
        Path source = Files.createDirectories(project.directory().resolve("bench"));
        Files.writeString(source.resolve("Validation.java"), VALIDATION);
        project.compile(source);
        Preparation nothing = () -> {};
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put("Maven, goal skipped", new Scenario(nothing, maven("-Dschema.skip")));
        scenarios.put(
                "Hibernate's validation",
                new Scenario(
                        nothing,
                        List.of(
                                EntitiesProject.java().toString(),
                                "-cp",
                                validationClassPath(),
                                "bench.Validation",
                                names.toString())));
        // Other scenarios change the database or delete the results, so each begins with a run that is not timed.
        scenarios.put("embedded, unchanged", new Scenario(() -> run(maven()), maven()));
        scenarios.put("live, unchanged", new Scenario(() -> run(live()), live()));
        scenarios.put(
                "live, database changed",
                new Scenario(
                        () -> {
                            run(live());
                            changeDatabase();
                        },
                        live()));
        scenarios.put("live, nothing kept", new Scenario(this::forget, live()));
        scenarios.put("embedded, nothing kept", new Scenario(this::forget, maven()));
        return scenarios;
    }

    private List<String> live() {
        return maven("-Dschema.url=" + database.url(), "-Dschema.username=" + database.user());
    }

    private static List<String> maven(String... properties) {
        return Stream.concat(Stream.of("mvn", "-B", "-q", "schema:compare-db-models"), Stream.of(properties))
                .toList();
    }

    private String validationClassPath() throws IOException {
        return Stream.concat(project.classPath().stream(), Stream.of(driver()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path driver() throws IOException {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A change that no entity disagrees with. */
    private void changeDatabase() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("comment on table t0000 is 'change " + ++changes + "'");
        }
    }

    private void forget() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path result :
                    files.filter(each -> each.getParent().endsWith("results")).toList()) {
                Files.delete(result);
            }
        }
    }

    /** Runs a process that must succeed, and returns its memory in KiB, 0 if it cannot be measured. */
    private long run(List<String> command) throws IOException, InterruptedException {
        List<String> measured = new ArrayList<>();
        if (Files.isExecutable(TIME)) {
            measured.addAll(List.of(TIME.toString(), "-f", "memory %M"));
        }
        measured.addAll(command);
        Path output = project.directory().resolve("output");
        ProcessBuilder builder = new ProcessBuilder(measured)
                .directory(project.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().put("PGURL", database.url());
        builder.environment().put("PGUSER", database.user());
        builder.environment().put("PGPASSWORD", database.password());
        int code = builder.start().waitFor();
        String text = Files.readString(output);
        if (code != 0) {
            throw new IllegalStateException(command + " failed:\n" + text);
        }
        Matcher memory = MEMORY.matcher(text);
        return memory.find() ? Long.parseLong(memory.group(1)) : 0;
    }

    private static String pluginVersion() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("run this in the plugin's own directory");
        }
        return version.group(1);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
