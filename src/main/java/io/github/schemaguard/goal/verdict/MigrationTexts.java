package io.github.schemaguard.goal.verdict;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.AppliedMigration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a project's migrations, to see whose checksum may change although nobody edits them. */
public final class MigrationTexts {

    /** Of Liquibase: a change set that may change, and a parameter, which is a part of the checksum. */
    private static final List<String> CHANGING = List.of("runOnChange", "validCheckSum", "${");

    /** What Maven replaces in a filtered file. */
    private static final List<String> FILTERED = List.of("${", "@");

    private final Project project;

    public MigrationTexts(Project project) {
        this.project = project;
    }

    /** Whether the tool accepts another checksum, or whether that is not known. */
    public boolean mayChange(AppliedMigration migration) {
        List<ResourceDirectory> directories = Stream.concat(
                        project.resources().stream(), project.neededResources().stream())
                .toList();
        String script = migration.script().replaceFirst("^classpath:", "").replaceFirst("^/+", "");
        for (ResourceDirectory directory : directories) {
            Optional<Path> file =
                    migration.isChangeSet() ? directory.source(script) : ending(directory.directory(), script);
            if (file.isPresent()) {
                return text(file.get())
                        .filter(text -> !(directory.filtered() && hasAny(text, FILTERED)))
                        .filter(text -> !(migration.isChangeSet() && hasAny(text, CHANGING)))
                        .isEmpty();
            }
        }
        return migration.isChangeSet(); // In a jar, the text of a change set is not known.
    }

    /** Flyway names a script below one of its locations, which can be anywhere. */
    private static Optional<Path> ending(Path directory, String script) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith(script) && Files.isRegularFile(file))
                    .sorted()
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean hasAny(String text, List<String> marks) {
        return marks.stream().anyMatch(text::contains);
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
