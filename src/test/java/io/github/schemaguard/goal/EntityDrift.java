package io.github.schemaguard.goal;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A small module with entities of one Hibernate and migrations in SQL, and what is found when the two are compared. */
final class EntityDrift {
    private final Path directory;
    private List<Path> classPath;
    private final boolean javax;
    private Map<String, String> settings = Map.of();

    /**
     * An empty module.
     *
     * @param hibernate {@code 7.4.13}
     */
    EntityDrift(Path directory, String hibernate) {
        this.directory = directory;
        this.javax = hibernate.startsWith("5.");
        String validator = javax ? "hibernate-validator-6.2.5" : "hibernate-validator-8.0.1";
        this.classPath = Stream.concat(
                        SmallProject.classPath(directory, "hibernate-" + hibernate).stream(),
                        TestLibraries.jars(validator).stream())
                .toList();
    }

    /** Adds a folder of test libraries. */
    EntityDrift library(String folder) {
        classPath = Stream.concat(classPath.stream(), TestLibraries.jars(folder).stream())
                .toList();
        return this;
    }

    /** Adds files to the class path. */
    EntityDrift jars(Stream<Path> jars) {
        classPath = Stream.concat(classPath.stream(), jars).toList();
        return this;
    }

    /** Sets properties of Hibernate. */
    EntityDrift settings(Map<String, String> given) {
        settings = given;
        return this;
    }

    /** Compiles the members of package {@code shop} in one file; {@code jakarta} becomes {@code javax} for Hibernate 5. */
    EntityDrift entities(String types) throws IOException {
        String source = """
                package shop;
                import jakarta.persistence.*;
                import jakarta.validation.constraints.*;
                import java.math.*;
                import java.time.*;
                import java.util.*;
                """ + types;
        Path file = directory.resolve("src/shop/Model.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, javax ? source.replace("jakarta.", "javax.") : source);
        JavaSources.compile(SmallProject.output(directory), classPath, List.of(file));
        return this;
    }

    /** Replaces the migrations by one. */
    EntityDrift database(String sql) throws IOException {
        Files.createDirectories(directory.resolve("db"));
        Files.writeString(directory.resolve("db/1.sql"), sql);
        return this;
    }

    /** The findings, with those that are only of interest for information. */
    List<Finding> findings() {
        return verdict().open();
    }

    /** All that a run says. */
    RunVerdict verdict() {
        RunVerdict verdict = new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(new ChecksRequest(
                        SmallProject.in(directory).classPath(classPath).build(),
                        new DatabaseChoice(
                                DatabaseParameters.NONE,
                                List.of(),
                                MigrationChoice.parse("sql:db"),
                                ClassPathBinaries.major(),
                                null),
                        new EntitySelection(null, null, List.of(), List.of(), List.of(), List.of(), settings, null),
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        Set.of(CheckName.DB_MODELS),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        false))
                .verdict();
        if (verdict.checks().get(0).compared() == 0) {
            throw new IllegalStateException("nothing was compared: " + verdict.checks());
        }
        return verdict;
    }

    /** {@code SG203 WARNING INSERT_FAILS public.t.x}. */
    List<String> found() {
        return findings().stream().map(EntityDrift::line).toList();
    }

    static String line(Finding finding) {
        return finding.code() + " " + finding.severity() + " " + finding.consequence() + " " + finding.object();
    }
}
