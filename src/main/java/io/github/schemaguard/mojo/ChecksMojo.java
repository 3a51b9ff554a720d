package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;

/** Validate and check: a choice of checks that fail the build. */
abstract class ChecksMojo extends FailOnMojo {

    /** The labels of {@link CheckName#DEFAULT_CHECKS}. */
    static final String DEFAULT_CHECKS = "db-doc,db-models,models-doc,change-log,queries";

    /**
     * Checks to run, comma-separated: <code>db-doc</code> compares the database with the document, <code>db-models</code>
     * the database with the entities, <code>models-doc</code> the entities with the document; <code>change-log</code> checks
     * that the change log leads to the document; <code>queries</code> checks that the database accepts the application's
     * queries; <code>lint</code> judges the schema by the rules of the team.
     */
    @Parameter(property = "schema.checks", defaultValue = DEFAULT_CHECKS)
    protected List<String> checks;

    /**
     * Whether an entry of the baseline that accepts nothing any more fails the build: it has expired, or all checks ran and
     * found no such difference.
     */
    @Parameter(property = "schema.failOnStale", defaultValue = "false")
    protected boolean failOnStale;

    @Override
    final boolean failsOnStale() {
        return failOnStale;
    }

    @Override
    final Set<CheckName> checks() {
        return EnumSet.copyOf(ParameterText.several("schema.checks", checks, CheckName::labelled, CheckName.labels()));
    }
}
