package io.github.schemaguard.goal;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.read.EntityReader;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.postgresql.Driver;

/**
 * The entities under {@code src/test/zoo}, compiled against one Hibernate: those that every version understands and
 * those of its own. They are written for {@code jakarta}; for Hibernate 5 the names are made {@code javax}.
 */
final class EntityZoo {
    private static final Path SOURCES = Path.of("src/test/zoo");
    /** Folders that a version takes when it is that new. */
    private static final Map<String, Integer> SINCE =
            Map.of("since-6.2", 602, "since-6.4", 604, "since-6.6", 606, "since-7", 700);

    private final Path directory;
    private final String hibernate;
    private final List<Path> classPath = new ArrayList<>();
    private final Path driver;

    /** Compiles the zoo into a directory. */
    EntityZoo(Path directory, String hibernate) throws IOException {
        this.driver = Path.of(URI.create(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        this.directory = directory;
        this.hibernate = hibernate;
        libraries().forEach(folder -> classPath.addAll(TestLibraries.jars(folder)));
        if (hibernate.startsWith("6.0.")) {
            // This version alone makes no type of PostgreSQL without the driver's classes. Every application has them.
            classPath.add(driver);
        }
        compile();
    }

    /** Those of every build, and with the profile {@code matrix} all that are supported. */
    static List<String> versions() {
        Set<String> versions = new TreeSet<>(List.of("5.6.15", "6.6.56", "7.4.13"));
        versions.addAll(TestLibraries.matrix("zoo"));
        return List.copyOf(versions);
    }

    private List<String> libraries() {
        if (TestLibraries.matrix("zoo").contains(hibernate)) {
            return List.of("zoo/" + hibernate);
        }
        return List.of("hibernate-" + hibernate, isJavax() ? "hibernate-validator-6.2.5" : "hibernate-validator-8.0.1");
    }

    private boolean isJavax() {
        return hibernate.startsWith("5.");
    }

    private boolean hasEnvers() {
        return classPath.stream().anyMatch(jar -> jar.getFileName().toString().startsWith("hibernate-envers-"));
    }

    private int number() {
        String[] parts = hibernate.split("\\.");
        return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
    }

    /** {@code 6\\.0}, as a regular expression. */
    private String minor() {
        return hibernate.substring(0, hibernate.lastIndexOf('.')).replace(".", "\\.");
    }

    private boolean includes(String folder) {
        return switch (folder) {
            case "every" -> true;
            case "hibernate-5" -> isJavax();
            case "envers" -> hasEnvers();
            default -> number() >= SINCE.get(folder);
        };
    }

    Path output() {
        return directory.resolve("target/classes");
    }

    private void compile() throws IOException {
        Path sources = Files.createDirectories(directory.resolve("src/main/java/zoo"));
        Files.createDirectories(output());
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-parameters", "-d", output().toString()));
        arguments.addAll(List.of("-cp", joined(classPath)));
        List<Path> files;
        try (Stream<Path> found = Files.walk(SOURCES)) {
            files = found.filter(each -> each.toString().endsWith(".java")
                            && includes(each.getParent().getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String text = Files.readString(file).replaceAll("(?m)^.*// not with Hibernate " + minor() + "$", "");
            Path copy = sources.resolve(file.getFileName().toString());
            Files.writeString(copy, isJavax() ? text.replace("jakarta.", "javax.") : text);
            arguments.add(copy.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the zoo does not compile against Hibernate " + hibernate);
        }
    }

    /** What our own fork reads of it. */
    EntityModel read(int major, Map<String, String> settings) {
        EntitySelection selection =
                new EntitySelection(null, null, List.of(), List.of(), List.of(), List.of(), settings, null);
        return new EntityReader(coordinates -> {
                    throw new IllegalStateException("no library should be needed: " + coordinates);
                })
                .read(
                        new EntityRequest(
                                directory,
                                output(),
                                classPath,
                                List.of(),
                                new LinkedHashMap<>(),
                                selection,
                                major,
                                "public",
                                java(),
                                directory.resolve("target/schema"),
                                Duration.ofMinutes(2)),
                        ahead -> {});
    }

    /** Lets Hibernate itself create it in a database, as an application does that is started for the first time. */
    void createIn(ScratchDatabase database, Map<String, String> settings) throws Exception {
        List<Path> all = new ArrayList<>(List.of(output()));
        all.addAll(classPath);
        all.add(driver);
        Properties login = database.address().driverProperties();
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                joined(all),
                "zoo.Export",
                output().toString(),
                database.address().jdbcUrl(),
                String.valueOf(login.getProperty("user")),
                String.valueOf(login.getProperty("password"))));
        settings.forEach((key, value) -> command.add(key + "=" + value));
        Path log = directory.resolve("target/export.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "Hibernate " + hibernate + " cannot create the zoo:\n" + end(Files.readAllLines(log)));
        }
    }

    /** The last lines, which have the reason. */
    private static String end(List<String> log) {
        return String.join("\n", log.subList(Math.max(0, log.size() - 60), log.size()));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
