package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.fork.ProjectClassPath;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Detects the tool for {@code schema.migrations=auto}: by its files, and without files by the class path. */
final class ToolDetection {
    /** Flyway's default file names, including those of Java migrations. */
    private static final Pattern FLYWAY_FILE = Pattern.compile("(?:V\\d.*|R)__.+\\.(?:sql|java|class)");

    private static final String FLYWAY_DIRECTORY = "db/migration";
    private static final String LIQUIBASE_DIRECTORY = "db/changelog";

    private final MigrationRequest request;
    private final List<String> lookedAt = new ArrayList<>();

    ToolDetection(MigrationRequest request) {
        this.request = request;
    }

    /** The places that were searched, for people. */
    List<String> lookedAt() {
        return lookedAt;
    }

    /**
     * The tool, or {@link MigrationChoice.Kind#NONE} when nothing was found.
     *
     * @throws MigrationException when both tools have files and the class path does not decide
     */
    MigrationChoice.Kind tool() throws IOException {
        ProjectClassPath classPath = new ProjectClassPath(request.classPath());
        boolean flywayFiles = isFlyway();
        boolean liquibaseFiles = isLiquibase();
        boolean flywayLibrary = classPath.versionOf("flyway-core").isPresent();
        boolean liquibaseLibrary = classPath.versionOf("liquibase-core").isPresent();
        lookedAt.add(FLYWAY_DIRECTORY);
        lookedAt.add("the class path for flyway-core and liquibase-core");
        boolean flyway = flywayFiles || (flywayLibrary && !liquibaseFiles);
        boolean liquibase = liquibaseFiles || (liquibaseLibrary && !flywayFiles);
        if (flyway && liquibase && flywayLibrary != liquibaseLibrary) {
            return flywayLibrary ? MigrationChoice.Kind.FLYWAY : MigrationChoice.Kind.LIQUIBASE;
        }
        if (flyway && liquibase) {
            throw new MigrationException(
                    "This project has both Flyway and Liquibase, and only one of them creates the schema:"
                            + " set schema.migrations to flyway or liquibase");
        }
        return flyway
                ? MigrationChoice.Kind.FLYWAY
                : liquibase ? MigrationChoice.Kind.LIQUIBASE : MigrationChoice.Kind.NONE;
    }

    /** Whether SQL or Java migrations are in Flyway's default place below a resource or the output directory. */
    private boolean isFlyway() throws IOException {
        boolean found = hasFlywayFiles(request.baseDirectory().resolve(FLYWAY_DIRECTORY));
        for (Path root : roots()) {
            Path directory = root.resolve(FLYWAY_DIRECTORY);
            lookedAt.add(shown(directory));
            found |= hasFlywayFiles(directory);
        }
        return found;
    }

    private boolean isLiquibase() throws IOException {
        boolean found = false;
        for (Path root : roots()) {
            Path directory = root.resolve(LIQUIBASE_DIRECTORY);
            lookedAt.add(shown(directory));
            found |= Files.isDirectory(directory);
        }
        return found;
    }

    /** Whether there is a file, at any depth, with one of Flyway's default names. */
    static boolean hasFlywayFiles(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var files = Files.walk(directory)) {
            return files.anyMatch(file ->
                    FLYWAY_FILE.matcher(String.valueOf(file.getFileName())).matches());
        }
    }

    private List<Path> roots() {
        List<Path> roots = new ArrayList<>();
        request.resources().forEach(resource -> roots.add(resource.directory()));
        roots.add(request.outputDirectory());
        return roots;
    }

    private String shown(Path path) {
        return path.startsWith(request.baseDirectory())
                ? request.baseDirectory().relativize(path).toString()
                : path.toString();
    }
}
