package io.github.schemaguard.mojo;

import io.github.schemaguard.goal.GateOutcome;
import io.github.schemaguard.report.Format;
import io.github.schemaguard.report.Formats;
import io.github.schemaguard.report.Verdict;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that ends with a verdict: what is written, and what the log and the build's result say of it. */
abstract class VerdictMojo extends SchemaMojo {

    /**
     * The reports that are written, separated by commas: <code>json</code>, <code>markdown</code>, <code>html</code>,
     * <code>sarif</code>, <code>junit</code>, <code>gitlab</code>, <code>github</code>.
     */
    @Parameter(property = "schema.formats", defaultValue = "json,markdown")
    protected String formats;

    /** What is not reported, separated by commas: objects such as <code>public.tmp_*</code>, or rules such as <code>SG105</code>. */
    @Parameter(property = "schema.ignore")
    protected @Nullable String ignore;

    @Override
    void run() throws MojoFailureException {
        List<Format> wanted = Texts.several("schema.formats", formats, Formats::named, Formats.names());
        GateOutcome outcome = gate();
        VerdictLog log = new VerdictLog(getLog());
        log.print(outcome);
        Verdict verdict = outcome.verdict();
        if (verdict.comparedAnything()) {
            ReportFiles files = new ReportFiles(outputDirectory.toPath());
            files.write(verdict, wanted, outcome.proposals());
            long scripts = outcome.proposals().keySet().stream()
                    .filter(name -> name.endsWith(".sql"))
                    .count();
            if (scripts > 0) {
                getLog().info("proposed migrations, which nothing runs: " + scripts + " in " + files.proposals());
            }
        }
        wanted.stream().filter(Format::isForConsole).forEach(format -> print(format.render(verdict)));
        if (!verdict.passed()) {
            throw new MojoFailureException(log.failure(verdict, outputDirectory.toPath()));
        }
    }

    /** The work itself. */
    abstract GateOutcome gate();

    /** A CI server reads its commands at the beginning of a line, where Maven's log would put its own level. */
    @SuppressWarnings("SystemOut")
    private static void print(String commands) {
        System.out.print(commands);
    }
}
