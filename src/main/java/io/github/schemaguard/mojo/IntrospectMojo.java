package io.github.schemaguard.mojo;

import io.github.schemaguard.goal.Introspect;
import io.github.schemaguard.mojo.output.LogLine;
import org.apache.maven.plugins.annotations.Mojo;

/** Reads the database, prints a summary and writes <code>catalog.json</code>. */
@Mojo(name = "introspect", requiresProject = false, threadSafe = true)
public final class IntrospectMojo extends SchemaMojo {

    @Override
    boolean isAsked() {
        return true;
    }

    @Override
    void run() {
        Introspect.Outcome outcome = new Introspect(libraries(), resultCache()).run(projectOfGoal(), databaseChoice());
        outcome.lines().forEach(line -> getLog().info(LogLine.of(line)));
    }
}
