package io.github.schemaguard.mojo.output;

import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.mojo.parameter.ParameterText;
import io.github.schemaguard.report.ReportFormat;
import io.github.schemaguard.report.ReportFormats;
import io.github.schemaguard.report.RepositoryPaths;
import io.github.schemaguard.report.RunVerdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Writes a verdict: the report files, the log and the result of the build. */
public final class VerdictOutput {

    private final Log log;
    private final Path directory;
    private final List<ReportFormat> formats;
    private final RepositoryPaths paths;
    private final boolean verbose;
    private final long begin = System.nanoTime();

    /**
     * Checks the wanted formats before the goal does any work.
     *
     * @param directory for the files
     * @param paths of the files that reports name
     * @param formats the parameter {@code schema.formats}
     * @param verbose the parameter {@code schema.verbose}
     */
    public VerdictOutput(Log log, Path directory, RepositoryPaths paths, List<String> formats, boolean verbose) {
        this.log = log;
        this.verbose = verbose;
        this.directory = directory;
        this.paths = paths;
        this.formats = ParameterText.several("schema.formats", formats, ReportFormats::named, ReportFormats.names());
    }

    public void conclude(VerdictOutcome outcome) throws MojoFailureException {
        VerdictLog lines = new VerdictLog(log, TerminalWidth.columns(), verbose);
        RunVerdict verdict = outcome.verdict();
        lines.print(
                outcome,
                Duration.ofNanos(System.nanoTime() - begin),
                verdict.comparedAnything() ? write(verdict, outcome.proposals()) : List.of());
        formats.stream().filter(ReportFormat::isForConsole).forEach(format -> print(format.render(paths.in(verdict))));
        if (!verdict.passed()) {
            throw new MojoFailureException(lines.failure(verdict, directory));
        }
    }

    /** Writes the files of a verdict that does not decide about this build; the lines say where they are. */
    public List<String> write(RunVerdict verdict) {
        List<String> lines = write(verdict, Collections.emptySortedMap());
        formats.stream().filter(ReportFormat::isForConsole).forEach(format -> print(format.render(paths.in(verdict))));
        return lines;
    }

    /** Writes the files, and says where they are. */
    private List<String> write(RunVerdict verdict, SortedMap<String, String> proposals) {
        ReportFiles files = new ReportFiles(directory, paths);
        files.write(verdict, formats, proposals);
        List<String> written = new ArrayList<>();
        long scripts = proposals.keySet().stream()
                .filter(name -> name.endsWith(".sql"))
                .count();
        if (scripts > 0) {
            written.add(scripts + (scripts == 1 ? " proposed migration" : " proposed migrations") + " (not applied) in "
                    + files.proposals());
        }
        written.add("More in " + directory + ": "
                + formats.stream().map(ReportFormat::file).collect(Collectors.joining(", ")));
        return written;
    }

    /** Not in Maven's log: a CI server expects its commands at the beginning of a line, where the log writes its level. */
    @SuppressWarnings("SystemOut")
    private static void print(String commands) {
        System.out.print(commands);
    }
}
