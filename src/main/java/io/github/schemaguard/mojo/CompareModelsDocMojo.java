package io.github.schemaguard.mojo;

import io.github.schemaguard.finding.CheckName;
import java.util.Set;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compares the entity classes with the document. No database needs to be reachable. */
@Mojo(
        name = "compare-models-doc",
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class CompareModelsDocMojo extends FailOnMojo {

    @Override
    Set<CheckName> checks() {
        return Set.of(CheckName.MODELS_DOC);
    }

    @Override
    Set<String> withoutEffect() {
        return Set.of(
                "schema.url",
                "schema.environment",
                "schema.username",
                "schema.password",
                "schema.serverId",
                "schema.migrations",
                "schema.lintSource");
    }
}
