package io.github.schemaguard.mojo;

import io.github.schemaguard.goal.CompareWithMigrations;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compares the live database with what its applied migrations create: what differs was changed by hand. Pending migrations
 * are listed.
 */
@Mojo(
        name = "compare-db-migrations",
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class CompareDbMigrationsMojo extends DatabasesMojo {

    @Override
    VerdictOutcome compare() {
        return new CompareWithMigrations(libraries(), resultCache()).run(request());
    }
}
