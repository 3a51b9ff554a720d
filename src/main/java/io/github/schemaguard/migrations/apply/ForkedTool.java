package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.application.FreshOutput;
import io.github.schemaguard.application.ModuleOutput;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.fork.ForkException;
import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.fork.ForkedJvm;
import io.github.schemaguard.fork.LibraryResolver;
import io.github.schemaguard.fork.ProjectClassPath;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.migrations.fork.MigrationFork;
import io.github.schemaguard.migrations.fork.MigrationForkRequest;
import io.github.schemaguard.migrations.fork.MigrationForkRequest.Tool;
import io.github.schemaguard.migrations.fork.MigrationReply;
import io.github.schemaguard.migrations.fork.MigrationReply.Failed;
import io.github.schemaguard.migrations.fork.MigrationReply.Migrated;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs Flyway or Liquibase in a forked JVM: the project's own release, or one that is resolved for it. */
final class ForkedTool implements AutoCloseable {
    private static final String FLYWAY = "11.20.3";
    /** The last series under the Apache licence. Liquibase 5 runs only where a project has it. */
    private static final String LIQUIBASE = "4.33.0";

    private static final ToolVersion OLDEST_FLYWAY = new ToolVersion("Flyway", 5, 2);
    private static final ToolVersion OLDEST_LIQUIBASE = new ToolVersion("Liquibase", 3, 6);

    private static final String DRIVER = "42.7.14";

    private final MigrationRequest request;
    private final LibraryResolver libraries;
    private final ForkReads reads;
    private final List<String> notes = new ArrayList<>();
    private final List<FreshOutput> outputs = new ArrayList<>();

    ForkedTool(MigrationRequest request, LibraryResolver libraries, ForkReads reads) {
        this.request = request;
        this.libraries = libraries;
        this.reads = reads;
    }

    /**
     * What is about to run.
     *
     * @param version of the tool
     * @param classPath with the tool and the driver
     * @param output of the module, up to date with its resources
     */
    private record Preparation(
            Tool tool, String version, ProjectClassPath classPath, ToolSettings settings, FreshOutput output) {
        /** The tool and its version for people. */
        String title() {
            return tool.title() + " " + version;
        }
    }

    MigrationOutcome flyway(DatabaseAddress target) throws IOException {
        FreshOutput output = fresh(request.outputDirectory(), request.resources());
        ProjectClassPath classPath = projectClassPath(output);
        List<String> missing = new ArrayList<>();
        String version = classPath.versionOf("flyway-core").orElse("");
        if (version.isEmpty()) {
            version = FLYWAY;
            missing.add("org.flywaydb:flyway-core:" + FLYWAY);
            notes.add("using Flyway " + FLYWAY + " (resolved by the plugin): the project has migrations, but no"
                    + " flyway-core on its class path");
        }
        OLDEST_FLYWAY.require(version);
        if (needsDatabaseModule(version)
                && classPath.versionOf("flyway-database-postgresql").isEmpty()) {
            missing.add("org.flywaydb:flyway-database-postgresql:" + version);
        }
        Map<String, String> settings = FlywaySettings.of(request, reads);
        Path ownDirectory = request.baseDirectory().resolve("db/migration");
        reads.add(ownDirectory);
        String place = request.choice().place();
        if (place != null) {
            settings.put("flyway.locations", "filesystem:" + existing(place));
        } else if (!settings.containsKey("flyway.locations") && MigrationFiles.hasFlyway(ownDirectory)) {
            settings.put("flyway.locations", "classpath:db/migration,filesystem:" + ownDirectory);
        }
        return run(
                new Preparation(
                        Tool.FLYWAY,
                        version,
                        withLibraries(classPath, missing),
                        new ToolSettings(settings, Map.of()),
                        output),
                target);
    }

    MigrationOutcome liquibase(DatabaseAddress target) throws IOException {
        FreshOutput output = fresh(request.outputDirectory(), request.resources());
        ProjectClassPath classPath = projectClassPath(output);
        List<String> missing = new ArrayList<>();
        String version = classPath.versionOf("liquibase-core").orElse("");
        if (version.isEmpty()) {
            version = LIQUIBASE;
            missing.add("org.liquibase:liquibase-core:" + LIQUIBASE);
            notes.add("using Liquibase " + LIQUIBASE + " (resolved by the plugin): the project has change logs, but no"
                    + " liquibase-core on its class path");
        }
        OLDEST_LIQUIBASE.require(version);
        return run(
                new Preparation(
                        Tool.LIQUIBASE, version, withLibraries(classPath, missing), liquibaseSettings(), output),
                target);
    }

    /** A change log named by {@code schema.migrations} is found below its directory of resources, as on the class path. */
    private ToolSettings liquibaseSettings() throws IOException {
        ToolSettings settings = LiquibaseSettings.of(request, reads);
        String place = request.choice().place();
        if (place == null) {
            return settings;
        }
        Path file = existing(place);
        Path root = resourceRoot(file);
        Map<String, String> named = new TreeMap<>(settings.settings());
        named.put("changelogFile", root.relativize(file).toString().replace('\\', '/'));
        named.put("changelogRoot", root.toString());
        return new ToolSettings(named, settings.fallbacks());
    }

    private Path resourceRoot(Path file) {
        Stream<Path> known = Stream.concat(
                        request.resources().stream(),
                        request.needed().stream().flatMap(module -> module.resources().stream()))
                .map(ResourceDirectory::directory);
        return known.filter(file::startsWith)
                .findFirst()
                .or(() -> Stream.iterate(file.getParent(), Objects::nonNull, Path::getParent)
                        .filter(directory -> directory.endsWith("src/main/resources"))
                        .findFirst())
                .orElseGet(() -> Objects.requireNonNull(file.getParent()));
    }

    /** The directory or file that {@code schema.migrations} names. */
    private Path existing(String place) {
        Path path = request.baseDirectory().resolve(place).normalize();
        if (!Files.exists(path)) {
            throw new MigrationException("schema.migrations names " + path + ", which does not exist");
        }
        return path;
    }

    private FreshOutput fresh(Path output, List<ResourceDirectory> resources) throws IOException {
        FreshOutput fresh = FreshOutput.of(output, resources);
        outputs.add(fresh);
        if (fresh.copied()) {
            reads.exclude(fresh.directory());
        }
        notes.addAll(fresh.notes());
        return fresh;
    }

    /** Deletes the copies of resources. */
    @Override
    public void close() {
        outputs.forEach(FreshOutput::close);
    }

    /** The module's and the needed modules' output, each up to date with its resources. */
    private ProjectClassPath projectClassPath(FreshOutput output) throws IOException {
        ProjectClassPath classPath = new ProjectClassPath(request.classPath());
        for (ModuleOutput module : request.needed()) {
            if (!module.isPackaged()) {
                FreshOutput fresh = fresh(module.entry(), module.resources());
                classPath = classPath.replacing(module.entry(), fresh.directory());
            }
        }
        return classPath.with(output.directory(), request.outputDirectory());
    }

    /** From Flyway 10 on, PostgreSQL support is a module of its own. */
    private static boolean needsDatabaseModule(String version) {
        return Integer.parseInt(version.replaceFirst("\\D.*", "")) >= 10;
    }

    private ProjectClassPath withLibraries(ProjectClassPath classPath, List<String> coordinates) {
        List<String> missing = new ArrayList<>(coordinates);
        if (classPath.versionOf("postgresql").isEmpty()) {
            missing.add("org.postgresql:postgresql:" + DRIVER);
        }
        return missing.isEmpty() ? classPath : classPath.plus(libraries.resolve(missing));
    }

    private MigrationOutcome run(Preparation prepared, DatabaseAddress target) {
        Properties credentials = target.driverProperties();
        target.hosts().forEach(each -> reads.allow(each.host(), each.port()));
        Path log = request.workDirectory().resolve("migrations.log");
        MigrationReply reply = ask(
                new MigrationForkRequest(
                        prepared.tool(),
                        target.jdbcUrlWithProperties(),
                        credentials.getProperty("user", ""),
                        credentials.getProperty("password", ""),
                        "public",
                        new ScratchDatabase(target).roleMark(),
                        prepared.settings().settings(),
                        prepared.settings().fallbacks()),
                prepared.classPath(),
                log);
        if (reply instanceof Failed failed) {
            throw new ToolFailure(request, prepared.output(), prepared.title(), log).explain(failed.report());
        }
        Migrated migrated = (Migrated) reply;
        if (migrated.migrations().isEmpty()) {
            return new MigrationOutcome.NothingFound(
                    List.of(prepared.title() + " at " + String.join(", ", migrated.locations())));
        }
        notes.addAll(migrated.notes());
        noteLocations(migrated.locations());
        return new MigrationOutcome.Applied(
                prepared.tool().title(),
                prepared.version(),
                migrated.migrations(),
                migrated.historyTables(),
                notes,
                migrated.ignoredFiles());
    }

    /** Flyway's locations; of the class path nothing else is read. */
    private void noteLocations(List<String> locations) {
        for (String location : locations) {
            if (location.startsWith("filesystem:")) {
                // Flyway's wildcards begin below a directory.
                String path =
                        location.substring("filesystem:".length()).replaceFirst("(?:^|[/\\\\])[^/\\\\]*[*?].*$", "");
                reads.add(request.baseDirectory().resolve(path));
            } else if (location.contains(":") && !location.startsWith("classpath:")) {
                reads.addUnknown();
            }
        }
    }

    private MigrationReply ask(MigrationForkRequest question, ProjectClassPath classPath, Path log) {
        try {
            return new ForkedJvm<>(
                            request.javaExecutable(),
                            classPath,
                            MigrationFork.PROGRAM,
                            "applies the migrations",
                            request.baseDirectory(),
                            log,
                            List.of("FLYWAY_", "LIQUIBASE_"),
                            request.limit(),
                            reads)
                    .run(question, Optional::of);
        } catch (ForkException failure) {
            throw new MigrationException(String.valueOf(failure.getMessage()));
        }
    }
}
