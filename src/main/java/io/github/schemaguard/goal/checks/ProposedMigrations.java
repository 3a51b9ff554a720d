package io.github.schemaguard.goal.checks;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.history.NextMigration;
import io.github.schemaguard.report.MigrationProposals;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The migrations that a verdict proposes, with version numbers that follow the module's own. */
public final class ProposedMigrations {

    private static final String FILE_SYSTEM = "filesystem:";

    private ProposedMigrations() {}

    /** File names and contents. The module's files are searched only if something is proposed. */
    public static SortedMap<String, String> of(Project project, RunVerdict verdict) {
        SortedMap<String, String> unnumbered = MigrationProposals.of(verdict, number -> "");
        if (unnumbered.isEmpty()) {
            return unnumbered;
        }
        try {
            return MigrationProposals.of(verdict, NextMigration.after(directories(project))::prefix);
        } catch (IOException e) {
            throw new GoalException("the migrations of " + project.directory() + " cannot be listed: " + e, e);
        }
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
