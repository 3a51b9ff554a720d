package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.application.ModuleOutput;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.fork.LibraryResolver;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Maven project on disk with migrations and, on its class path, one of the tools that the build has copied. */
public record SampleProject(
        Path directory,
        List<Path> libraries,
        List<ModuleOutput> needed,
        Map<String, String> flyway,
        Map<String, String> liquibase) {

    public static SampleProject in(Path directory) {
        return new SampleProject(directory, List.of(), List.of(), Map.of(), Map.of());
    }

    /** With a tool, such as {@code flyway-11.20.3}, and the driver on its class path. */
    public SampleProject with(String tool) {
        List<Path> jars = new ArrayList<>(TestLibraries.jars(tool));
        jars.add(driver());
        return new SampleProject(directory, jars, needed, flyway, liquibase);
    }

    /** With more jars that the build has copied. */
    public SampleProject and(String more) {
        List<Path> jars = new ArrayList<>(libraries);
        jars.addAll(TestLibraries.jars(more));
        return new SampleProject(directory, jars, needed, flyway, liquibase);
    }

    /** Without the jars whose names begin so. */
    public SampleProject without(String jar) {
        List<Path> jars = libraries.stream()
                .filter(each -> !each.getFileName().toString().startsWith(jar))
                .toList();
        return new SampleProject(directory, jars, needed, flyway, liquibase);
    }

    public SampleProject flyway(Map<String, String> settings) {
        return new SampleProject(directory, libraries, needed, settings, liquibase);
    }

    public SampleProject liquibase(Map<String, String> settings) {
        return new SampleProject(directory, libraries, needed, flyway, settings);
    }

    /** With a module of the same build in a directory beside it, {@code ../db}. */
    public SampleProject needing(String name) {
        Path module = directory.resolve(name).normalize();
        return new SampleProject(
                directory,
                libraries,
                List.of(new ModuleOutput(
                        module.resolve("target/classes"),
                        List.of(ResourceDirectory.unfiltered(module.resolve("src/main/resources"))))),
                flyway,
                liquibase);
    }

    public SampleProject file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    public SampleProject resource(String name, String content) throws IOException {
        return file("src/main/resources/" + name, content);
    }

    public SampleProject built(String name, String content) throws IOException {
        return file("target/classes/" + name, content);
    }

    public MigrationRequest request(String choice) {
        return request(choice, Duration.ofMinutes(10));
    }

    public MigrationRequest request(String choice, Duration limit) {
        List<Path> classPath = new ArrayList<>();
        classPath.add(directory.resolve("target/classes"));
        needed.forEach(module -> classPath.add(module.entry()));
        classPath.addAll(libraries);
        return new MigrationRequest(
                MigrationChoice.parse(choice),
                directory,
                directory.resolve("target/classes"),
                List.of(ResourceDirectory.unfiltered(directory.resolve("src/main/resources"))),
                needed,
                classPath,
                flyway,
                liquibase,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                directory.resolve("target/schema/migrations"),
                limit);
    }

    /** Fails the test when a library is asked for that the project has. */
    public static final LibraryResolver NO_LIBRARIES = coordinates -> {
        throw new MigrationException("nothing had to be resolved, but was: " + coordinates);
    };

    /** What Maven would resolve, from the build's copies. */
    public static List<Path> resolve(List<String> coordinates) {
        List<Path> jars = new ArrayList<>();
        for (String coordinate : coordinates) {
            switch (coordinate) {
                case "org.flywaydb:flyway-core:11.20.3" -> jars.addAll(TestLibraries.jars("flyway-11.20.3"));
                case "org.liquibase:liquibase-core:4.33.0" -> jars.addAll(TestLibraries.jars("liquibase-4.33.0"));
                case "org.flywaydb:flyway-database-postgresql:11.20.3",
                        "org.flywaydb:flyway-database-postgresql:10.22.0" ->
                    jars.addAll(TestLibraries.jars("flyway-" + coordinate.substring(coordinate.lastIndexOf(':') + 1)));
                case "org.postgresql:postgresql:42.7.14" -> jars.add(driver());
                default -> throw new MigrationException("not expected: " + coordinate);
            }
        }
        return jars;
    }

    public static Path driver() {
        return Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
