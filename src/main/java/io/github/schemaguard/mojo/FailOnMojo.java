package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.mojo.parameter.ParameterText;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that fails the build on drift. */
abstract class FailOnMojo extends ComparingMojo {

    /**
     * The lowest severity that fails the build: <code>error</code>, <code>warning</code>, <code>info</code> or
     * <code>never</code>.
     */
    @Parameter(property = "schema.failOn", defaultValue = "error")
    protected String failOn;

    @Override
    final FailureThreshold threshold() {
        return ParameterText.threshold(failOn);
    }
}
