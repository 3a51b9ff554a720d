package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import java.util.Set;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compares the database with the entity classes. */
@Mojo(
        name = "compare-db-models",
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class CompareDbModelsMojo extends FailOnMojo {

    @Override
    Set<CheckName> checks() {
        return Set.of(CheckName.DB_MODELS);
    }
}
