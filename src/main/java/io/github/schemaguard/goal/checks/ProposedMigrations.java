package io.github.schemaguard.goal.checks;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.fork.ProjectClassPath;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.migrations.history.NextChangeLog;
import io.github.schemaguard.migrations.history.NextMigration;
import io.github.schemaguard.report.MigrationProposals;
import io.github.schemaguard.report.MigrationProposals.Tool;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The migrations that a verdict proposes, with version numbers that follow the module's own. */
public final class ProposedMigrations {

    private static final String FILE_SYSTEM = "filesystem:";

    private ProposedMigrations() {}

    /**
     * File names and contents. The module's files are searched only if something is proposed.
     *
     * @param migrations what the user has chosen
     */
    public static SortedMap<String, String> of(Project project, MigrationChoice migrations, RunVerdict verdict) {
        SortedMap<String, String> unnumbered = MigrationProposals.of(verdict, Tool.FLYWAY, number -> "");
        if (unnumbered.isEmpty()) {
            return unnumbered;
        }
        try {
            NextMigration flyway = NextMigration.after(directories(project));
            return isLiquibase(project, migrations, flyway)
                    ? MigrationProposals.of(verdict, Tool.LIQUIBASE, NextChangeLog.after(changeLogs(project))::prefix)
                    : MigrationProposals.of(verdict, Tool.FLYWAY, flyway::prefix);
        } catch (IOException e) {
            throw new GoalException("the migrations of " + project.directory() + " cannot be listed: " + e, e);
        }
    }

    private static boolean isLiquibase(Project project, MigrationChoice migrations, NextMigration flyway)
            throws IOException {
        ProjectClassPath classPath = new ProjectClassPath(project.classPath());
        return switch (migrations.kind()) {
            case LIQUIBASE -> true;
            case FLYWAY, SQL -> false;
            case AUTO, NONE ->
                flyway.last().isEmpty()
                        && classPath.versionOf("flyway-core").isEmpty()
                        && (classPath.versionOf("liquibase-core").isPresent()
                                || changeLogs(project).stream().anyMatch(Files::isDirectory));
        };
    }

    /** Where Liquibase's files are by convention. */
    private static List<Path> changeLogs(Project project) {
        return project.resources().stream()
                .map(resource -> resource.directory().resolve("db/changelog"))
                .toList();
    }

    /** Directories and files that may have migrations; some need not exist. */
    public static List<Path> places(Project project, MigrationChoice migrations) {
        List<Path> places = new ArrayList<>();
        directories(project).stream()
                .filter(directory -> !directory.startsWith(project.output()))
                .forEach(places::add);
        project.neededResources().stream().map(ResourceDirectory::directory).forEach(places::add);
        migrations.places().forEach(place -> places.add(project.directory().resolve(place)));
        return places;
    }

    private static List<Path> directories(Project project) {
        List<Path> directories = new ArrayList<>();
        project.resources().stream().map(ResourceDirectory::directory).forEach(directories::add);
        directories.add(project.output().resolve("db"));
        project.sourceRoots().stream().map(root -> root.resolve("db")).forEach(directories::add);
        directories.add(project.directory().resolve("db/migration"));
        for (String location : project.flyway().getOrDefault("locations", "").split(",", -1)) {
            if (location.strip().startsWith(FILE_SYSTEM) && !location.contains("*")) {
                directories.add(project.directory().resolve(location.strip().substring(FILE_SYSTEM.length())));
            }
        }
        return directories;
    }
}
