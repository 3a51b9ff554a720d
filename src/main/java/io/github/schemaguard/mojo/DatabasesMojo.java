package io.github.schemaguard.mojo;

import io.github.schemaguard.goal.DatabasesRequest;
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
        return new DatabasesRequest(projectOfGoal(), databaseChoice(), Texts.threshold(failOn), Texts.list(ignore));
    }
}
