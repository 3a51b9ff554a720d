package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.AcceptFindings;
import java.util.Set;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Accepts the current findings: writes them to the baseline file, so that only new ones fail the build. */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BaselineMojo extends ComparingMojo {

    @Override
    Set<CheckName> checks() {
        return CheckName.PROJECT_CHECKS;
    }

    @Override
    FailureThreshold threshold() {
        return FailureThreshold.NEVER;
    }

    @Override
    void run() {
        AcceptFindings.Outcome outcome = new AcceptFindings(libraries(), resultCache()).run(request());
        getLog().info(outcome.accepted() + " findings accepted in " + baseline
                + (outcome.dropped() == 0 ? "" : ", " + outcome.dropped() + " stale entries removed"));
    }
}
