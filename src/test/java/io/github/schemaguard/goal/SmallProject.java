package io.github.schemaguard.goal;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.OtherModules;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A module as goals see it, in a directory laid out as Maven does: sources in {@code src}, classes in {@code
 * target/classes}, generated files in {@code target/schema}, and nothing else unless said.
 */
public final class SmallProject {

    private final Path directory;
    private List<ResourceDirectory> resources = List.of();
    private List<Path> classPath = List.of();
    private List<Path> reactor = List.of();
    private Map<String, Path> artifacts = Map.of();
    private Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private Map<String, String> flyway = Map.of();
    private Map<String, String> liquibase = Map.of();
    private StepListener steps = StepListener.NONE;

    private SmallProject(Path directory) {
        this.directory = directory;
    }

    public static SmallProject in(Path directory) {
        return new SmallProject(directory);
    }

    /** Where the classes of a module in this directory are. */
    public static Path output(Path directory) {
        return directory.resolve("target/classes");
    }

    /** The class path of a module in this directory with a folder of test libraries, such as {@code hibernate-7.4.13}. */
    public static List<Path> classPath(Path directory, String libraries) {
        return Stream.concat(Stream.of(output(directory)), TestLibraries.jars(libraries).stream())
                .toList();
    }

    /** Checks on a database that the scripts in {@code sql} of the module create. */
    static ChecksRequest checks(Path directory, List<Path> classPath, EntitySelection entities, Set<CheckName> checks) {
        return new ChecksRequest(
                in(directory).classPath(classPath).build(),
                new DatabaseChoice(
                        DatabaseParameters.NONE,
                        List.of(),
                        MigrationChoice.parse("sql:sql"),
                        ClassPathBinaries.major(),
                        null),
                entities,
                new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                checks,
                FailureThreshold.ERROR,
                List.of(),
                directory.resolve("baseline.json"),
                PolicyChoice.STANDARD,
                LocalDate.EPOCH,
                false,
                false);
    }

    public SmallProject resources(ResourceDirectory... given) {
        resources = List.of(given);
        return this;
    }

    /** The module's own output included. */
    public SmallProject classPath(List<Path> given) {
        classPath = given;
        return this;
    }

    public SmallProject reactor(List<Path> given) {
        reactor = given;
        return this;
    }

    public SmallProject artifacts(Map<String, Path> given) {
        artifacts = given;
        return this;
    }

    public SmallProject java(Path given) {
        java = given;
        return this;
    }

    public SmallProject flyway(Map<String, String> given) {
        flyway = given;
        return this;
    }

    public SmallProject liquibase(Map<String, String> given) {
        liquibase = given;
        return this;
    }

    public SmallProject steps(StepListener given) {
        steps = given;
        return this;
    }

    public Project build() {
        return new Project(
                directory,
                directory,
                output(directory),
                List.of(directory.resolve("src")),
                resources,
                List.of(),
                classPath,
                reactor,
                OtherModules.NONE,
                artifacts,
                java,
                flyway,
                liquibase,
                directory.resolve("target/schema"),
                Duration.ofMinutes(10),
                steps);
    }
}
