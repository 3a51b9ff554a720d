package io.github.schemaguard.mojo;

import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.mojo.module.ModuleReports;
import io.github.schemaguard.mojo.output.LogLine;
import io.github.schemaguard.mojo.output.VerdictOutput;
import io.github.schemaguard.mojo.parameter.UserProperties;
import io.github.schemaguard.report.BuildVerdict;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Unites the reports of the modules of a build: reads the <code>report.json</code> that <code>schema:report</code>,
 * <code>validate</code> or <code>check</code> has written in each module, and writes one report at the root.
 */
@Mojo(name = "aggregate", aggregator = true, threadSafe = true)
public final class AggregateMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /**
     * Report formats to write, comma-separated: <code>json</code>, <code>markdown</code>, <code>html</code>,
     * <code>sarif</code>, <code>junit</code>, <code>gitlab</code>, <code>github</code>.
     */
    @Parameter(property = "schema.formats", defaultValue = "json,markdown")
    private List<String> formats;

    /** Directory for generated files that are not checked in. */
    @Parameter(property = "schema.outputDirectory", defaultValue = "${project.build.directory}/schema")
    private File outputDirectory;

    /** Skips the goal. */
    @Parameter(property = "schema.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("skipped (schema.skip)");
            return;
        }
        try {
            new UserProperties(session, execution, project).check(Set.of()).forEach(getLog()::warn);
            run();
        } catch (GoalException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void run() {
        Path output = outputDirectory.toPath();
        ModuleReports reports = new ModuleReports(session, project, output);
        VerdictOutput files = new VerdictOutput(getLog(), output, reports.repositoryPaths(), formats, false);
        List<BuildVerdict.OfModule> modules = reports.read();
        modules.forEach(module -> getLog().info(LogLine.of(module.line())));
        files.write(BuildVerdict.of(modules)).forEach(line -> getLog().info(LogLine.of(line)));
    }
}
