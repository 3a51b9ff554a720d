package io.github.schemaguard.migrations.apply;

import static io.github.schemaguard.migrations.apply.MigrationFiles.FLYWAY_DIRECTORY;
import static io.github.schemaguard.migrations.apply.MigrationFiles.LIQUIBASE_DIRECTORY;

import io.github.schemaguard.application.ModuleOutput;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.fork.ProjectClassPath;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Detects the tool for {@code schema.migrations=auto}: by the files of the project and of the modules that it needs, then by
 * the tool on the class path, then by the files in its libraries.
 */
final class ToolDetection {
    private final MigrationRequest request;
    private final Set<String> lookedAt = new LinkedHashSet<>();

    ToolDetection(MigrationRequest request) {
        this.request = request;
    }

    /** The places that were searched, for people. */
    List<String> lookedAt() {
        return List.copyOf(lookedAt);
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
        lookedAt.add("the class path for flyway-core and liquibase-core");
        if (!flywayFiles && !liquibaseFiles && !flywayLibrary && !liquibaseLibrary) {
            lookedAt.add("its jars for " + FLYWAY_DIRECTORY + " and " + LIQUIBASE_DIRECTORY);
            flywayFiles = isInJar(FLYWAY_DIRECTORY);
            liquibaseFiles = isInJar(LIQUIBASE_DIRECTORY);
        }
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

    /** Whether SQL or Java migrations are in Flyway's default place. */
    private boolean isFlyway() throws IOException {
        boolean found = false;
        for (Path root : roots()) {
            Path directory = root.resolve(FLYWAY_DIRECTORY);
            lookedAt.add(shown(directory));
            found |= MigrationFiles.hasFlyway(directory);
        }
        Path besideThePom = request.baseDirectory().resolve(FLYWAY_DIRECTORY);
        lookedAt.add(shown(besideThePom));
        return found || MigrationFiles.hasFlyway(besideThePom);
    }

    private boolean isLiquibase() {
        boolean found = false;
        for (Path root : roots()) {
            Path directory = root.resolve(LIQUIBASE_DIRECTORY);
            lookedAt.add(shown(directory));
            found |= Files.isDirectory(directory);
        }
        return found;
    }

    private boolean isInJar(String directory) throws IOException {
        for (Path entry : request.classPath()) {
            if (MigrationFiles.inJar(entry, directory)) {
                return true;
            }
        }
        return false;
    }

    /** Resources and output directories: the project's own, then those of the modules that it needs. */
    private List<Path> roots() {
        List<Path> roots = new ArrayList<>();
        request.resources().stream().map(ResourceDirectory::directory).forEach(roots::add);
        roots.add(request.outputDirectory());
        for (ModuleOutput module : request.needed()) {
            module.resources().stream().map(ResourceDirectory::directory).forEach(roots::add);
            roots.add(module.entry());
        }
        return roots;
    }

    private String shown(Path path) {
        return path.startsWith(request.baseDirectory())
                ? request.baseDirectory().relativize(path).toString()
                : path.toString();
    }
}
