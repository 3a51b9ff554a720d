package io.github.schemaguard.mojo;

import io.github.schemaguard.goal.CompareTargets;
import io.github.schemaguard.goal.targets.TargetsRequest;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compares many databases (shards), or many schemas of one database (tenants), with what all of them should be like. The
 * result for each target is in <code>targets.json</code>.
 */
@Mojo(name = "compare-targets", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class CompareTargetsMojo extends DatabasesMojo {

    /**
     * Targets to compare, comma-separated: schemas of the database, with <code>*</code> as wildcard, such as
     * <code>tenant_*</code>; or URLs of databases, in the forms of <code>schema.url</code>. <code>schema.username</code>,
     * <code>schema.password</code> and <code>schema.serverId</code> apply to all of them.
     */
    @Parameter(property = "schema.targets")
    private @Nullable List<String> targets;

    /**
     * An SQL query that lists the targets in its first column, in place of <code>schema.targets</code>:
     * <code>select schema_name from public.tenant where active</code>.
     */
    @Parameter(property = "schema.targetsQuery")
    private @Nullable String targetsQuery;

    /**
     * What the targets should be like: <code>migrations</code>, what the project's migrations create; <code>majority</code>,
     * what most targets are like; or one of the targets, as a schema or URL.
     */
    @Parameter(property = "schema.expected", defaultValue = "migrations")
    private String expected;

    @Override
    VerdictOutcome compare() {
        return new CompareTargets(libraries(), resultCache())
                .run(new TargetsRequest(
                        request(),
                        ParameterText.list(targets),
                        targetsQuery == null || targetsQuery.isBlank() ? null : targetsQuery,
                        expected.strip()));
    }
}
