package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import java.util.Set;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Checks that the database accepts the queries of the application. */
@Mojo(
        name = "compare-db-queries",
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class CompareDbQueriesMojo extends FailOnMojo {

    @Override
    Set<CheckName> checks() {
        return Set.of(CheckName.QUERIES);
    }
}
