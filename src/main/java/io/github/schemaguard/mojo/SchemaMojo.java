package io.github.schemaguard.mojo;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.connection.ServerCredentials;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.ModuleDetection;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.mojo.module.GovernedModules;
import io.github.schemaguard.mojo.module.MavenModule;
import io.github.schemaguard.mojo.module.MavenRepository;
import io.github.schemaguard.mojo.module.ModuleDependencies;
import io.github.schemaguard.mojo.parameter.ParameterText;
import io.github.schemaguard.mojo.parameter.SettingsCredentials;
import io.github.schemaguard.mojo.parameter.UserProperties;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What every goal has: the project, the database, where results go, and the one place where a build is failed. */
abstract class SchemaMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    protected MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    protected MojoExecution execution;

    @Inject
    protected RepositorySystem repositorySystem;

    @Inject
    protected SettingsDecrypter settingsDecrypter;

    @Inject
    protected ProjectDependenciesResolver dependenciesResolver;

    @Inject
    protected ToolchainManager toolchainManager;

    /**
     * Where the database is, as a JDBC, <code>postgresql://</code>, SQLAlchemy or libpq URL; or
     * <code>project</code> for the one that the project's Spring Boot, Quarkus or Micronaut is configured with. Without it,
     * <code>DATABASE_URL</code> of the environment or of <code>.env</code> is used, and without that an embedded
     * PostgreSQL with the project's migrations.
     */
    @Parameter(property = "schema.url")
    protected @Nullable String url;

    /**
     * Which database of several: <code>staging</code> takes <code>STAGING_DATABASE_URL</code>, which must then be set;
     * <code>test</code> takes <code>TEST_DATABASE_URL</code> if it is set.
     */
    @Parameter(property = "schema.environment")
    protected @Nullable String environment;

    /** The role, in place of the URL's. */
    @Parameter(property = "schema.username")
    protected @Nullable String username;

    /** The password, in place of the URL's. Prefer <code>schema.serverId</code> or the environment to a POM. */
    @Parameter(property = "schema.password")
    protected @Nullable String password;

    /** The <code>server</code> of settings.xml whose user name and (encrypted) password are used. */
    @Parameter(property = "schema.serverId")
    protected @Nullable String serverId;

    /**
     * The governed schemas, separated by commas, with <code>*</code> as wildcard; all but the system's when empty. What
     * entities or the document say of another schema is not compared, and is counted as skipped.
     */
    @Parameter(property = "schema.schemas")
    protected @Nullable String schemas;

    /**
     * What fills the embedded database: <code>auto</code>, <code>flyway</code>, <code>liquibase</code>,
     * <code>sql:directory</code> or <code>none</code>.
     */
    @Parameter(property = "schema.migrations", defaultValue = "auto")
    protected String migrations;

    /** Major version of the embedded PostgreSQL. With a live database, that server's major is taken instead. */
    @Parameter(property = "schema.postgresVersion", defaultValue = "17")
    protected String postgresVersion;

    /**
     * A disposable PostgreSQL server of your own in place of the embedded one, as a URL like <code>schema.url</code>'s; no
     * release but its own is then to be had. Databases are made beside the one that the URL names, and dropped at the end.
     * It must be empty, or marked with <code>COMMENT ON DATABASE … IS 'schema-maven-plugin: scratch'</code>.
     */
    @Parameter(property = "schema.scratchUrl")
    protected @Nullable String scratchUrl;

    /** Where everything that is generated and not checked in goes. */
    @Parameter(property = "schema.outputDirectory", defaultValue = "${project.build.directory}/schema")
    protected File outputDirectory;

    /**
     * Whether the migrated database, what Hibernate says of the entities, and what comparing them came to, are taken from
     * an earlier run when nothing that they depend on has changed. They lie in the user's cache directory.
     */
    @Parameter(property = "schema.cache", defaultValue = "true")
    protected boolean cache;

    /** How many seconds the migrations, and Hibernate, may each take before they are stopped. */
    @Parameter(property = "schema.timeLimit", defaultValue = "600")
    protected String timeLimit;

    /** Skips the goal. */
    @Parameter(property = "schema.skip", defaultValue = "false")
    protected boolean skip;

    private @Nullable MavenModule module;

    /** The goal's own work: a request, a call, lines for the log. */
    abstract void run() throws MojoFailureException;

    /** Parameters that the goal inherits and has no use for: giving one is worth a warning. */
    Set<String> withoutEffect() {
        return Set.of();
    }

    private Set<String> ineffective() {
        Set<String> parameters = new TreeSet<>(withoutEffect());
        if (ownScratch() != null) {
            parameters.add("schema.postgresVersion");
        }
        return parameters;
    }

    /** Whether this module has anything for the goal to work on. */
    abstract boolean governs(MavenModule module);

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped (schema.skip)");
            return;
        }
        try {
            new UserProperties(session, execution).warnings(ineffective()).forEach(getLog()::warn);
            GovernedModules governed = GovernedModules.of(session, execution);
            if (!module().isAggregator() && governs(module())) {
                governed.governed(project);
                run();
            } else if (governed.passedOverAsTheLastOfNone(project)) {
                throw new MojoFailureException(module().nothingToGovern());
            } else {
                getLog().info("passed over: no entities, no migrations and no document in this module");
            }
        } catch (GoalException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    final synchronized MavenModule module() {
        if (module == null) {
            ModuleDependencies dependencies = ModuleDependencies.of(project, session, dependenciesResolver);
            dependencies.missing().forEach(missing -> getLog().debug("not on the class path: " + missing));
            module = new MavenModule(project, session, toolchainManager, dependencies, outputDirectory.toPath());
        }
        return module;
    }

    final Project projectOfGoal() {
        return module().toProject(ParameterText.seconds("schema.timeLimit", timeLimit));
    }

    final boolean hasTraces(String document) {
        return new ModuleDetection(projectOfGoal(), module().file(document)).any();
    }

    final Libraries libraries() {
        return new MavenRepository(
                repositorySystem, session.getRepositorySession(), project.getRemotePluginRepositories());
    }

    final ResultCache resultCache() {
        return cache ? ResultCache.in(ScratchServer.cachePlaces()) : ResultCache.none();
    }

    final @Nullable ServerCredentials credentials(String parameter, @Nullable String server) {
        return server == null ? null : new SettingsCredentials(session, settingsDecrypter).of(parameter, server);
    }

    private @Nullable DatabaseParameters ownScratch() {
        return scratchUrl == null || scratchUrl.isBlank()
                ? null
                : new DatabaseParameters(scratchUrl, null, null, null, null, "schema.scratch");
    }

    final DatabaseChoice databaseChoice() {
        return new DatabaseChoice(
                new DatabaseParameters(
                        url,
                        environment,
                        username,
                        password == null ? null : Secret.of(password),
                        credentials("schema.serverId", serverId)),
                ParameterText.list(schemas),
                ParameterText.parsed(migrations, MigrationChoice::parse),
                ParameterText.major(postgresVersion),
                ownScratch());
    }
}
