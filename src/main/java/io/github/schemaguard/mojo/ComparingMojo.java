package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.Validate;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.KnownRules;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.PolicyLocator;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.SqlRuleFiles;
import io.github.schemaguard.mojo.output.VerdictOutput;
import io.github.schemaguard.mojo.parameter.ParameterText;
import io.github.schemaguard.policy.SchemaPolicy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Parameters of the goals that run checks: accepted findings, ignored objects, report formats. */
abstract class ComparingMojo extends DescriptionsMojo {

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

    /** File with the accepted findings; written by <code>schema:baseline</code>. */
    @Parameter(property = "schema.baseline", defaultValue = "schema-baseline.json")
    protected String baseline;

    /**
     * How severe the team takes each rule: a file, or an artifact as <code>groupId:artifactId:version</code> with a
     * <code>schema-policy.yaml</code> in its root. Default: <code>schema-policy.yaml</code> of the module or of the build, if
     * there is one.
     */
    @Parameter(property = "schema.policy")
    protected @Nullable String policy;

    /** What the check <code>lint</code> judges: <code>database</code> or <code>document</code>. */
    @Parameter(property = "schema.lintSource", defaultValue = "database")
    protected String lintSource;

    /**
     * Folder with SQL rules of the project for the check <code>lint</code>. Default: <code>schema-rules</code> of the module or
     * of the build, if there is one.
     */
    @Parameter(property = "schema.sqlRules")
    protected @Nullable String sqlRules;

    /**
     * Whether the check <code>queries</code> also names tables that a query reads as a whole because no index serves its
     * conditions.
     */
    @Parameter(property = "schema.queries.indexes", defaultValue = "false")
    protected boolean queriesIndexes;

    /** The checks that this goal runs. */
    abstract Set<CheckName> checks();

    @Override
    Set<String> withoutEffect() {
        Set<String> parameters = new TreeSet<>();
        if (!checks().contains(CheckName.LINT)) {
            parameters.addAll(List.of("schema.lintSource", "schema.sqlRules"));
        }
        if (!checks().contains(CheckName.QUERIES)) {
            parameters.add("schema.queries.indexes");
        }
        return parameters;
    }

    /** The lowest severity that fails the build. */
    abstract FailureThreshold threshold();

    /** Whether a baseline entry that accepts nothing fails the build. */
    boolean failsOnStale() {
        return false;
    }

    @Override
    final boolean isAsked() {
        return namesDatabase();
    }

    @Override
    void run() throws MojoFailureException {
        VerdictOutput output =
                new VerdictOutput(getLog(), outputDirectory(), module().repositoryPaths(), formats, verbose);
        output.conclude(new Validate(libraries(), resultCache()).run(request()));
    }

    private PolicyChoice policyChoice() {
        Project asking = projectOfGoal();
        SchemaPolicy found =
                new PolicyLocator(asking.directory(), asking.root(), libraries(), () -> KnownRules.ALL).find(policy);
        return new PolicyChoice(
                found,
                ParameterText.one(
                        "schema.lintSource",
                        lintSource,
                        label -> Stream.of(Side.DATABASE, Side.DOCUMENT)
                                .filter(side -> side.label().equals(label))
                                .findFirst(),
                        List.of(Side.DATABASE.label(), Side.DOCUMENT.label())),
                checks().contains(CheckName.LINT)
                        ? SqlRuleFiles.find(asking.directory(), asking.root(), sqlRules)
                        : SqlRuleFiles.NONE);
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
                policyChoice(),
                LocalDate.now(ZoneOffset.UTC),
                failsOnStale(),
                queriesIndexes);
    }
}
