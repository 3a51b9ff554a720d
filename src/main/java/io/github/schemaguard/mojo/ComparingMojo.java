package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.Validate;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.mojo.module.MavenModule;
import io.github.schemaguard.mojo.output.VerdictOutput;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that compare share: what was accepted, what is left out, and what is reported how. */
abstract class ComparingMojo extends DescriptionsMojo {

    /**
     * The reports that are written, separated by commas: <code>json</code>, <code>markdown</code>, <code>html</code>,
     * <code>sarif</code>, <code>junit</code>, <code>gitlab</code>, <code>github</code>.
     */
    @Parameter(property = "schema.formats", defaultValue = "json,markdown")
    protected String formats;

    /** What is not reported, separated by commas: objects such as <code>public.tmp_*</code>, or rules such as <code>SG105</code>. */
    @Parameter(property = "schema.ignore")
    protected @Nullable String ignore;

    /** The file of accepted findings; see <code>schema:baseline</code>. */
    @Parameter(property = "schema.baseline", defaultValue = "schema-baseline.json")
    protected String baseline;

    /** Which comparisons this goal makes. */
    abstract Set<CheckName> checks();

    /** From which severity on this goal fails the build. */
    abstract FailureThreshold threshold();

    @Override
    final boolean governs(MavenModule module) {
        boolean named = url != null || environment != null || entitySelection().isGiven();
        return (named && module.speaksForItself()) || hasTraces(document);
    }

    @Override
    void run() throws MojoFailureException {
        VerdictOutput output = new VerdictOutput(getLog(), outputDirectory.toPath(), formats);
        output.conclude(new Validate(libraries(), resultCache()).run(request()));
    }

    final ChecksRequest request() {
        return new ChecksRequest(
                projectOfGoal(),
                databaseChoice(),
                entitySelection(),
                documentChoice(),
                checks(),
                threshold(),
                ParameterText.list(ignore),
                module().file(baseline),
                LocalDate.now(ZoneOffset.UTC));
    }
}
