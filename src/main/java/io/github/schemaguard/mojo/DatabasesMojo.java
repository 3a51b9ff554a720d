package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.Threshold;
import io.github.schemaguard.goal.DatabasesRequest;
import java.util.Arrays;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that compares a live database with another one; entities and the document have no part in it. */
abstract class DatabasesMojo extends VerdictMojo {

    /** From which severity on drift fails the build: <code>error</code>, <code>warning</code>, <code>info</code> or <code>never</code>. */
    @Parameter(property = "schema.failOn", defaultValue = "error")
    protected String failOn;

    @Override
    final boolean governs(Module module) {
        return module.speaksForItself() || hasTraces("docs/database-schema.md");
    }

    final DatabasesRequest request() {
        Threshold threshold = Texts.one(
                "schema.failOn",
                failOn,
                Threshold::labelled,
                Arrays.stream(Threshold.values()).map(Threshold::label).toList());
        return new DatabasesRequest(projectOfGoal(), databaseChoice(), threshold, Texts.list(ignore));
    }
}
