package io.github.schemaguard.mojo.module;

import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.report.BuildVerdict;
import io.github.schemaguard.report.ReportReader;
import io.github.schemaguard.report.RepositoryPaths;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The reports of the modules of a build. */
public final class ModuleReports {

    private static final String FILE = "report.json";

    private final MavenSession session;
    private final Path root;
    private final Path relative;

    /**
     * Finds the reports.
     *
     * @param root of the build
     * @param output the output directory of the root; a module's is in the same place below its own build directory
     */
    public ModuleReports(MavenSession session, MavenProject root, Path output) {
        this.session = session;
        this.root = root.getBasedir().toPath().toAbsolutePath().normalize();
        Path build = Path.of(root.getBuild().getDirectory()).toAbsolutePath().normalize();
        Path directory = output.toAbsolutePath().normalize();
        if (!directory.startsWith(build)) {
            throw new GoalException("schema.outputDirectory is " + output + ", outside of " + build
                    + ": where the other modules have theirs is not known. Set it to a directory below"
                    + " ${project.build.directory}");
        }
        this.relative = build.relativize(directory);
    }

    /** Where the services that read reports find the files. */
    public RepositoryPaths repositoryPaths() {
        return RepositoryPaths.around(root, root);
    }

    /**
     * The modules in the order of the build. One without code of its own ({@code pom}) is left out if it has no report.
     *
     * @throws GoalException when no module has a report, or one cannot be read
     */
    public List<BuildVerdict.OfModule> read() {
        List<BuildVerdict.OfModule> modules = new ArrayList<>();
        for (MavenProject module : session.getProjects()) {
            RunVerdict verdict = verdict(module);
            if (verdict != null || !module.getPackaging().equals("pom")) {
                Path directory = module.getBasedir().toPath().toAbsolutePath().normalize();
                modules.add(new BuildVerdict.OfModule(
                        module.getArtifactId(),
                        root.relativize(directory).toString().replace('\\', '/'),
                        verdict));
            }
        }
        if (modules.stream().allMatch(module -> module.verdict() == null)) {
            throw new GoalException("no module has a report: looked for " + FILE + " in the output directories of "
                    + session.getProjects().stream()
                            .map(MavenProject::getArtifactId)
                            .collect(Collectors.joining(", "))
                    + ". Write them in the same call: mvn schema:report schema:aggregate");
        }
        return modules;
    }

    /** A report that this goal has written is no report of the module. */
    private @Nullable RunVerdict verdict(MavenProject module) {
        Path file = Path.of(module.getBuild().getDirectory()).resolve(relative).resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            RunVerdict verdict = ReportReader.read(file);
            return verdict.modules().isEmpty() ? verdict : null;
        } catch (IOException e) {
            throw new GoalException(e.getMessage(), e);
        }
    }
}
