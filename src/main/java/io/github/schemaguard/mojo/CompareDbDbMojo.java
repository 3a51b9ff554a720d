package io.github.schemaguard.mojo;

import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.goal.CompareDatabases;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Compares two live databases, such as staging (<code>schema.url</code>) with production (<code>schema.otherUrl</code>). */
@Mojo(name = "compare-db-db", requiresProject = false, threadSafe = true)
public final class CompareDbDbMojo extends DatabasesMojo {

    /** URL of the second database, in the forms of <code>schema.url</code>. */
    @Parameter(property = "schema.otherUrl")
    private @Nullable String otherUrl;

    /** Selects the second database by its environment: <code>production</code> uses <code>PRODUCTION_DATABASE_URL</code>. */
    @Parameter(property = "schema.otherEnvironment")
    private @Nullable String otherEnvironment;

    /** User name for the second database. Overrides the one in its URL. */
    @Parameter(property = "schema.otherUsername")
    private @Nullable String otherUsername;

    /** Password for the second database. Overrides the one in its URL. Prefer <code>schema.otherServerId</code> or the environment. */
    @Parameter(property = "schema.otherPassword")
    private @Nullable String otherPassword;

    /** Id of the <code>server</code> in settings.xml whose user name and password are used for the second database. */
    @Parameter(property = "schema.otherServerId")
    private @Nullable String otherServerId;

    @Override
    Set<String> withoutEffect() {
        return Set.of("schema.migrations", "schema.postgresVersion", "schema.scratchUrl", "schema.cache");
    }

    @Override
    VerdictOutcome compare() {
        DatabaseParameters other = new DatabaseParameters(
                otherUrl,
                otherEnvironment,
                otherUsername,
                otherPassword == null ? null : Secret.of(otherPassword),
                credentials("schema.otherServerId", otherServerId),
                "schema.other");
        return new CompareDatabases(libraries(), resultCache()).run(request(), other);
    }
}
