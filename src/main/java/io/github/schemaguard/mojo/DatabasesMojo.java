package io.github.schemaguard.mojo;

import io.github.schemaguard.goal.checks.KnownRules;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.PolicyLocator;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.mojo.output.VerdictOutput;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that compares a live database with other databases; it uses neither entities nor the document. */
abstract class DatabasesMojo extends SchemaMojo {

    /**
     * Report formats to write, comma-separated: <code>json</code>, <code>markdown</code>, <code>html</code>,
     * <code>sarif</code>, <code>junit</code>, <code>gitlab</code>, <code>github</code>.
     */
    @Parameter(property = "schema.formats", defaultValue = "json,markdown")
    protected List<String> formats;

    /** Whether the console lists every finding. By default, those of level INFO are one line per rule unless they fail the build. */
    @Parameter(property = "schema.verbose", defaultValue = "false")
    protected boolean verbose;

    /**
     * Findings to ignore, comma-separated: objects such as <code>public.tmp_*</code>, or rules such as <code>SG105</code>.
     */
    @Parameter(property = "schema.ignore")
    protected @Nullable List<String> ignore;

    /**
     * How severe the team takes each rule: a file, or an artifact as <code>groupId:artifactId:version</code> with a
     * <code>schema-policy.yaml</code> in its root. Default: <code>schema-policy.yaml</code> of the module or of the build, if
     * there is one.
     */
    @Parameter(property = "schema.policy")
    protected @Nullable String policy;

    /**
     * The lowest severity that fails the build: <code>error</code>, <code>warning</code>, <code>info</code> or
     * <code>never</code>.
     */
    @Parameter(property = "schema.failOn", defaultValue = "error")
    protected String failOn;

    @Override
    final boolean isAsked() {
        return true;
    }

    /** Runs the comparison. */
    abstract VerdictOutcome compare();

    @Override
    void run() throws MojoFailureException {
        VerdictOutput output =
                new VerdictOutput(getLog(), outputDirectory(), module().repositoryPaths(), formats, verbose);
        output.conclude(compare());
    }

    final DatabasesRequest request() {
        Project asking = projectOfGoal();
        return new DatabasesRequest(
                asking,
                databaseChoice(),
                ParameterText.threshold(failOn),
                ParameterText.list(ignore),
                new PolicyLocator(asking.directory(), asking.root(), libraries(), () -> KnownRules.ALL).find(policy));
    }
}
