package io.github.schemaguard.mojo.output;

import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.mojo.parameter.ParameterText;
import io.github.schemaguard.report.ReportFormat;
import io.github.schemaguard.report.ReportFormats;
import io.github.schemaguard.report.RepositoryPaths;
import io.github.schemaguard.report.RunVerdict;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Writes a verdict: the report files, the log and the result of the build. */
public final class VerdictOutput {

    private final Log log;
    private final Path directory;
    private final List<ReportFormat> formats;
    private final RepositoryPaths paths;

    /**
     * Checks the wanted formats before the goal does any work.
     *
     * @param directory for the files
     * @param paths of the files that reports name
     * @param formats the parameter {@code schema.formats}
     */
    public VerdictOutput(Log log, Path directory, RepositoryPaths paths, List<String> formats) {
        this.log = log;
        this.directory = directory;
        this.paths = paths;
        this.formats = ParameterText.several("schema.formats", formats, ReportFormats::named, ReportFormats.names());
    }

    public void conclude(VerdictOutcome outcome) throws MojoFailureException {
        VerdictLog lines = new VerdictLog(log);
        lines.print(outcome);
        RunVerdict verdict = outcome.verdict();
        if (verdict.comparedAnything()) {
            ReportFiles files = new ReportFiles(directory, paths);
            files.write(verdict, formats, outcome.proposals());
            long scripts = outcome.proposals().keySet().stream()
                    .filter(name -> name.endsWith(".sql"))
                    .count();
            if (scripts > 0) {
                log.info(scripts + (scripts == 1 ? " proposed migration" : " proposed migrations")
                        + " (not applied) in " + files.proposals());
            }
        }
        formats.stream().filter(ReportFormat::isForConsole).forEach(format -> print(format.render(paths.in(verdict))));
        if (!verdict.passed()) {
            throw new MojoFailureException(lines.failure(verdict, directory));
        }
    }

    /** Not in Maven's log: a CI server expects its commands at the beginning of a line, where the log writes its level. */
    @SuppressWarnings("SystemOut")
    private static void print(String commands) {
        System.out.print(commands);
    }
}
