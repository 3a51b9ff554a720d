package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Judges the schema by the rules that the team wants it to keep: keys, indexes, types, names, privileges, comments. What the
 * module has compiled is used to name Java lines; nothing is compiled.
 */
@Mojo(name = "lint", threadSafe = true)
public final class LintMojo extends FailOnMojo {

    @Override
    Set<CheckName> checks() {
        return Set.of(CheckName.LINT);
    }
}
