package io.github.schemaguard.mojo;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.connection.ServerCredentials;
import io.github.schemaguard.finding.VisibleText;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.mojo.module.GovernedModules;
import io.github.schemaguard.mojo.module.MavenModule;
import io.github.schemaguard.mojo.module.MavenRepository;
import io.github.schemaguard.mojo.module.ModuleDependencies;
import io.github.schemaguard.mojo.module.ModuleRole;
import io.github.schemaguard.mojo.module.ModuleRoles;
import io.github.schemaguard.mojo.module.ReactorModules;
import io.github.schemaguard.mojo.module.RoleAssignment;
import io.github.schemaguard.mojo.output.CommandLog;
import io.github.schemaguard.mojo.output.GoalCommands;
import io.github.schemaguard.mojo.output.LongSteps;
import io.github.schemaguard.mojo.output.MemoryMessage;
import io.github.schemaguard.mojo.output.StepTimes;
import io.github.schemaguard.mojo.parameter.ParameterText;
import io.github.schemaguard.mojo.parameter.SettingsCredentials;
import io.github.schemaguard.mojo.parameter.UserProperties;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Parameters of every goal: the project, the database and the output. Only this class fails a build. */
abstract class SchemaMojo extends AbstractMojo {

    private static final String NO_DIRECTORY = "${project.basedir}";

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
     * URL of the database, in JDBC, <code>postgresql://</code>, SQLAlchemy or libpq form; or <code>project</code> for the
     * database in the project's Spring Boot, Quarkus or Micronaut configuration. If not set, <code>DATABASE_URL</code> from
     * the environment or <code>.env</code> is used; without that, an embedded PostgreSQL with the project's migrations.
     */
    @Parameter(property = "schema.url")
    protected @Nullable String url;

    /**
     * Selects one of several databases: <code>staging</code> uses <code>STAGING_DATABASE_URL</code>, which must be set;
     * <code>test</code> uses <code>TEST_DATABASE_URL</code> if it is set.
     */
    @Parameter(property = "schema.environment")
    protected @Nullable String environment;

    /** User name for the database. Overrides the one in the URL. */
    @Parameter(property = "schema.username")
    protected @Nullable String username;

    /** Password for the database. Overrides the one in the URL. Prefer <code>schema.serverId</code> or the environment. */
    @Parameter(property = "schema.password")
    protected @Nullable String password;

    /** Id of the <code>server</code> in settings.xml whose user name and password (may be encrypted) are used. */
    @Parameter(property = "schema.serverId")
    protected @Nullable String serverId;

    /**
     * Schemas to check, comma-separated, with <code>*</code> as wildcard. Default: all except PostgreSQL's own. Entities and
     * parts of the document that belong to other schemas are not compared; they are counted as skipped.
     */
    @Parameter(property = "schema.schemas")
    protected @Nullable List<String> schemas;

    /**
     * Migrations that fill the scratch database: <code>auto</code>, <code>flyway</code>, <code>liquibase</code>,
     * <code>sql:directory</code>, <code>sql:file</code> or <code>none</code>. A place, relative to the module, may be named:
     * <code>flyway:directory</code>, <code>liquibase:file</code>. SQL may come first: <code>sql:dump.sql,flyway</code>.
     */
    @Parameter(property = "schema.migrations", defaultValue = "auto")
    protected String migrations;

    /** Major version of the embedded PostgreSQL. If a live database is configured, its server's version is used instead. */
    @Parameter(property = "schema.postgresVersion", defaultValue = "17")
    protected String postgresVersion;

    /**
     * URL of your own disposable PostgreSQL server, to use in place of the embedded one, in the forms of
     * <code>schema.url</code>; only that server's PostgreSQL version is then available. Databases are created next to the
     * one in the URL and dropped at the end. The one in the URL must be empty, or marked with
     * <code>COMMENT ON DATABASE … IS 'schema-maven-plugin: scratch'</code>.
     */
    @Parameter(property = "schema.scratchUrl")
    protected @Nullable String scratchUrl;

    /** Directory for generated files that are not checked in. */
    @Parameter(property = "schema.outputDirectory", defaultValue = "${project.build.directory}/schema")
    protected File outputDirectory;

    /**
     * Whether to reuse results of earlier runs if nothing that they depend on has changed: the migrated database, Hibernate's
     * view of the entities, and their comparison. They are stored in the user's cache directory.
     */
    @Parameter(property = "schema.cache", defaultValue = "true")
    protected boolean cache;

    /** Time limit in seconds, for the migrations and for Hibernate each. */
    @Parameter(property = "schema.timeLimit", defaultValue = "600")
    protected String timeLimit;

    /** Whether the log has a line with the time of each step. <code>mvn -X</code> shows it in any case. */
    @Parameter(property = "schema.timings", defaultValue = "false")
    protected boolean timings;

    /** Skips the goal. */
    @Parameter(property = "schema.skip", defaultValue = "false")
    protected boolean skip;

    private @Nullable MavenModule module;
    private @Nullable ModuleRoles roles;
    private StepListener steps = StepListener.NONE;

    /** Runs the goal: a request, a call, lines for the log. */
    abstract void run() throws MojoFailureException;

    /** Inherited parameters that have no effect on this goal: setting one gives a warning. */
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

    /** Whether the goal can run in a build whose modules have nothing: because of what it does, or of its parameters. */
    abstract boolean isAsked();

    /** Whether parameters say where the entities are. */
    boolean namesEntities() {
        return false;
    }

    /** Where the document is, relative to a module. */
    String documentFile() {
        return "docs/database-schema.md";
    }

    /** Whether a parameter says which database is meant. */
    final boolean namesDatabase() {
        return url != null || environment != null || !migrations.strip().equalsIgnoreCase("auto");
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped (schema.skip)");
            return;
        }
        String hint = "";
        try (LongSteps console = LongSteps.of(line -> getLog().info(line))) {
            StepTimes times = StepTimes.of(console);
            steps = times;
            new UserProperties(session, execution, project).check(ineffective()).forEach(getLog()::warn);
            GovernedModules governed = new GovernedModules(session, execution, isReport());
            RoleAssignment assignment = new RoleAssignment(session, governed, dependenciesResolver);
            StepListener.Running finding = times.begin("finding the modules");
            roles = assignment.roles(project, roleParameters());
            finding.close();
            if (getLog().isDebugEnabled()) {
                getLog().debug(roles.toString());
            }
            ModuleRole role = roles.of(ReactorModules.key(project));
            if (runsOnce() && !namesDatabase()) {
                // The goal reads the migrations, which may all be in one module.
                MavenProject only = assignment.onlyGoverning(roles).orElse(project);
                if (!only.equals(project) && assignment.isDeclaredBy(only)) {
                    // Maven has evaluated the POM of the first module.
                    hint = ". The POM of " + ReactorModules.key(only)
                            + " configures the plugin: run the goal there, with -pl " + ReactorModules.key(only);
                }
                project = only;
            }
            if (role.governs() || runsOnce() || governed.isPromised(project)) {
                governed.governed(project);
                timed(times);
            } else if (governed.passedOverLast(project, role)) {
                throw new MojoFailureException(module().nothingToGovern());
            } else {
                getLog().info(role.reason());
            }
        } catch (GoalException e) {
            MojoExecutionException failure = new MojoExecutionException(shown(e) + hint, e.getCause());
            failure.setStackTrace(e.getStackTrace());
            throw failure;
        } catch (MojoFailureException e) {
            MojoFailureException failure = new MojoFailureException(shown(e), e.getCause());
            failure.setStackTrace(e.getStackTrace());
            throw failure;
        } catch (OutOfMemoryError e) {
            throw new MojoExecutionException(
                    MemoryMessage.of(e, Runtime.getRuntime().maxMemory()), e);
        }
    }

    private void timed(StepTimes times) throws MojoFailureException {
        try {
            run();
        } finally {
            if (timings) {
                getLog().info(times.line());
            } else {
                getLog().debug(times.line());
            }
        }
    }

    private RoleAssignment.Parameters roleParameters() {
        return new RoleAssignment.Parameters(documentFile(), isAsked() || namesEntities(), namesEntities());
    }

    /** Whether the goal is a report of {@code mvn site}. */
    boolean isReport() {
        return false;
    }

    /** Whether the goal has something to do in this module; needs no database. */
    final boolean hasWork() {
        if (skip) {
            return false;
        }
        GovernedModules governed = new GovernedModules(session, execution, isReport());
        return new RoleAssignment(session, governed, dependenciesResolver)
                .roles(project, roleParameters())
                .of(ReactorModules.key(project))
                .governs();
    }

    private String shown(Exception e) {
        return VisibleText.lines(commands().in(String.valueOf(e.getMessage())));
    }

    @Override
    public final Log getLog() {
        return new CommandLog(super.getLog(), commands());
    }

    private GoalCommands commands() {
        return new GoalCommands(session, execution, Path.of(""));
    }

    /** Without a POM, Maven leaves the directory's expression unresolved. */
    final Path outputDirectory() {
        String text = outputDirectory.getPath();
        int unresolved = text.indexOf(NO_DIRECTORY);
        return unresolved < 0
                ? outputDirectory.toPath()
                : Path.of(session.getExecutionRootDirectory())
                        .resolve(text.substring(unresolved + NO_DIRECTORY.length() + 1));
    }

    /** Maven runs a goal that needs no project once, not in each module. */
    private boolean runsOnce() {
        return execution.getSource() == MojoExecution.Source.CLI
                && !execution.getMojoDescriptor().isProjectRequired();
    }

    final synchronized MavenModule module() {
        if (module == null) {
            ModuleDependencies dependencies = ModuleDependencies.of(project, session, dependenciesResolver);
            dependencies.missing().forEach(missing -> getLog().debug("not on the class path: " + missing));
            module = new MavenModule(project, session, toolchainManager, dependencies, outputDirectory());
        }
        return module;
    }

    final Project projectOfGoal() {
        String name = ReactorModules.key(project);
        ModuleRoles known = Objects.requireNonNull(roles, "roles");
        return module().toProject(
                        ParameterText.seconds("schema.timeLimit", timeLimit),
                        known.covered(name),
                        known.others(name),
                        steps);
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
