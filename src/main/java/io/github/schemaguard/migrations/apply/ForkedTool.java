package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.application.FreshOutput;
import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.fork.ForkException;
import io.github.schemaguard.fork.ForkedJvm;
import io.github.schemaguard.fork.LibraryResolver;
import io.github.schemaguard.fork.ProjectClassPath;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.migrations.fork.MigrationFork;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs Flyway or Liquibase, the project's own where it has one, in a {@link ForkedJvm}. */
final class ForkedTool {
    private static final String FLYWAY = "11.20.3";
    /** The last series under the Apache licence: Liquibase 5 is not brought by us, only run where a project has it. */
    private static final String LIQUIBASE = "4.33.0";

    private static final String DRIVER = "42.7.14";

    private final MigrationRequest request;
    private final LibraryResolver libraries;
    private final List<String> notes = new ArrayList<>();

    ForkedTool(MigrationRequest request, LibraryResolver libraries) {
        this.request = request;
        this.libraries = libraries;
    }

    MigrationOutcome flyway(DatabaseAddress target) throws IOException {
        FreshOutput output = freshOutput();
        ProjectClassPath classPath =
                new ProjectClassPath(request.classPath()).with(output.directory(), request.outputDirectory());
        List<String> missing = new ArrayList<>();
        String version = classPath.versionOf("flyway-core").orElse("");
        if (version.isEmpty()) {
            version = FLYWAY;
            missing.add("org.flywaydb:flyway-core:" + FLYWAY);
            notes.add("Flyway " + FLYWAY
                    + " was brought: the project has migrations, but no flyway-core on its class path");
        }
        if (needsDatabaseModule(version)
                && classPath.versionOf("flyway-database-postgresql").isEmpty()) {
            missing.add("org.flywaydb:flyway-database-postgresql:" + version);
        }
        Map<String, String> settings = FlywaySettings.of(request);
        Path ownDirectory = request.baseDirectory().resolve("db/migration");
        if (!settings.containsKey("flyway.locations") && ToolDetection.hasFlywayFiles(ownDirectory)) {
            settings.put("flyway.locations", "classpath:db/migration,filesystem:" + ownDirectory);
        }
        return run("Flyway", version, withLibraries(classPath, missing), settings, target, output);
    }

    MigrationOutcome liquibase(DatabaseAddress target) throws IOException {
        FreshOutput output = freshOutput();
        ProjectClassPath classPath =
                new ProjectClassPath(request.classPath()).with(output.directory(), request.outputDirectory());
        List<String> missing = new ArrayList<>();
        String version = classPath.versionOf("liquibase-core").orElse("");
        if (version.isEmpty()) {
            version = LIQUIBASE;
            missing.add("org.liquibase:liquibase-core:" + LIQUIBASE);
            notes.add("Liquibase " + LIQUIBASE
                    + " was brought: the project has change logs, but no liquibase-core on its class path");
        }
        return run(
                "Liquibase", version, withLibraries(classPath, missing), LiquibaseSettings.of(request), target, output);
    }

    private FreshOutput freshOutput() throws IOException {
        FreshOutput output = FreshOutput.of(
                request.outputDirectory(),
                request.resources(),
                request.workDirectory().resolve("resources"));
        notes.addAll(output.notes());
        return output;
    }

    /** From Flyway 10 on, PostgreSQL is a module of its own. */
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

    private MigrationOutcome run(
            String tool,
            String version,
            ProjectClassPath classPath,
            Map<String, String> settings,
            DatabaseAddress target,
            FreshOutput output) {
        Map<String, String> parcel = new TreeMap<>();
        parcel.put("tool", tool.toLowerCase(java.util.Locale.ROOT));
        parcel.put("url", target.jdbcUrlWithProperties());
        parcel.put("roleMark", new ScratchDatabase(target).roleMark());
        Properties credentials = target.driverProperties();
        parcel.put("user", credentials.getProperty("user", ""));
        parcel.put("password", credentials.getProperty("password", ""));
        settings.forEach((key, value) -> parcel.put("setting." + key, value));
        Path log = request.workDirectory().resolve("migrations.log");
        Map<String, String> answer = ask(parcel, classPath, log);
        if (answer.containsKey("failure")) {
            throw new ToolFailure(request, output, tool + " " + version, log).explain(answer);
        }
        List<AppliedMigration> migrations = migrations(answer);
        if (migrations.isEmpty()) {
            return new MigrationOutcome.NothingFound(
                    List.of(tool + " " + version + " at " + answer.getOrDefault("locations", "its usual places")));
        }
        notes.addAll(values(answer, "note."));
        return new MigrationOutcome.Applied(
                tool,
                version,
                migrations,
                values(answer, "history."),
                notes,
                outside(answer.getOrDefault("locations", "")));
    }

    /** Flyway's locations in the file system or elsewhere, without those in the project's directory; none with Liquibase. */
    private List<String> outside(String locations) {
        return Stream.of(locations.split(", ", -1))
                .filter(location -> location.contains(":") && !location.startsWith("classpath:"))
                .filter(location -> !location.startsWith("filesystem:")
                        || !request.baseDirectory()
                                .resolve(location.substring("filesystem:".length()))
                                .normalize()
                                .startsWith(request.baseDirectory()))
                .toList();
    }

    private Map<String, String> ask(Map<String, String> parcel, ProjectClassPath classPath, Path log) {
        try {
            return new ForkedJvm(
                            request.javaExecutable(),
                            classPath,
                            MigrationFork.class,
                            "applies the migrations",
                            request.baseDirectory(),
                            log,
                            List.of("FLYWAY_", "LIQUIBASE_"),
                            request.limit())
                    .run(parcel);
        } catch (ForkException e) {
            throw new MigrationException(String.valueOf(e.getMessage()));
        }
    }

    private static List<AppliedMigration> migrations(Map<String, String> answer) {
        List<AppliedMigration> migrations = new ArrayList<>();
        for (String key : answer.keySet()) {
            if (key.startsWith("migration.") && key.endsWith(".script")) {
                String prefix = key.substring(0, key.length() - "script".length());
                migrations.add(new AppliedMigration(
                        answer.get(prefix + "version"),
                        answer.getOrDefault(prefix + "description", ""),
                        answer.getOrDefault(key, "")));
            }
        }
        return migrations;
    }

    private static List<String> values(Map<String, String> answer, String prefix) {
        return answer.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }
}
