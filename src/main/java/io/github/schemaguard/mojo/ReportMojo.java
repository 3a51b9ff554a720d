package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import java.util.Set;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Runs all checks and writes the reports. Drift never fails the build; only errors do. */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ReportMojo extends ComparingMojo {

    @Override
    Set<CheckName> checks() {
        return CheckName.DEFAULT_CHECKS;
    }

    @Override
    FailureThreshold threshold() {
        return FailureThreshold.NEVER;
    }
}
