package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.util.EnumSet;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;

/** The gate, whichever way it is called. */
abstract class ChecksMojo extends FailOnMojo {

    /**
     * What is compared, separated by commas: <code>db-doc</code> the database with the document,
     * <code>db-models</code> the database with the entities, <code>models-doc</code> the entities with the document,
     * <code>change-log</code> whether the log knows the document's state.
     */
    @Parameter(property = "schema.checks", defaultValue = "db-doc,db-models,models-doc,change-log")
    protected String checks;

    @Override
    final Set<CheckName> checks() {
        return EnumSet.copyOf(ParameterText.several("schema.checks", checks, CheckName::labelled, CheckName.labels()));
    }
}
