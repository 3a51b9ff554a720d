package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.AcceptFindings;
import io.github.schemaguard.mojo.parameter.ParameterText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Accepts the current findings: writes them to the baseline file, so that only new ones fail the build. */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BaselineMojo extends ComparingMojo {

    /** Checks whose findings are accepted, comma-separated, as for <code>schema:validate</code>. Entries of others stay. */
    @Parameter(property = "schema.checks", defaultValue = ChecksMojo.DEFAULT_CHECKS)
    private List<String> checks;

    @Override
    Set<CheckName> checks() {
        return EnumSet.copyOf(ParameterText.several("schema.checks", checks, CheckName::labelled, CheckName.labels()));
    }

    @Override
    FailureThreshold threshold() {
        return FailureThreshold.NEVER;
    }

    @Override
    void run() {
        AcceptFindings.Outcome outcome = new AcceptFindings(libraries(), resultCache()).run(request());
        if (!outcome.left().isEmpty()) {
            getLog().info("not compared: "
                    + outcome.left().stream().map(CheckName::label).collect(Collectors.joining(", "))
                    + ", because there is no document yet. Write it with mvn schema:generate-docs");
        }
        getLog().info(outcome.accepted() + (outcome.accepted() == 1 ? " finding" : " findings") + " accepted in "
                + baseline
                + (outcome.dropped() == 0
                        ? ""
                        : ", " + outcome.dropped()
                                + (outcome.dropped() == 1 ? " stale entry removed" : " stale entries removed")));
    }
}
