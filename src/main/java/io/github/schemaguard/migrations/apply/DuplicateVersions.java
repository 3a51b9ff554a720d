package io.github.schemaguard.migrations.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flyway refuses migrations because two have the same version or description.
 *
 * @param subject {@code version 1}, or {@code description names} of repeatable migrations
 * @param scripts files or classes, as Flyway names them
 */
record DuplicateVersions(String subject, List<String> scripts) {
    private static final Pattern MESSAGE =
            Pattern.compile("Found more than one (?:repeatable )?migration with (version|description) ([^\\r\\n]+)");

    private static final Pattern SCRIPT = Pattern.compile("(?m)^-> (.+?)(?: \\([A-Z_]+\\))?\\s*$");
    private static final int SHOWN = 6;

    /** What Flyway's message says; empty when it is about something else. */
    static Optional<DuplicateVersions> of(String message) {
        Matcher found = MESSAGE.matcher(message);
        if (!found.find()) {
            return Optional.empty();
        }
        List<String> scripts =
                SCRIPT.matcher(message).results().map(each -> each.group(1)).toList();
        return scripts.size() < 2
                ? Optional.empty()
                : Optional.of(new DuplicateVersions(
                        found.group(1) + " " + found.group(2).strip(), scripts));
    }

    /**
     * What is wrong and what to do, without a full stop.
     *
     * @param base the project's directory
     * @param source names the source of a script, relative to the project
     */
    String explain(Path base, UnaryOperator<String> source) {
        List<String> files = scripts.stream().map(source).sorted().toList();
        String problem = "several migrations have the " + subject + ": " + String.join(", ", files) + ". ";
        List<String> folders = folders(base, files);
        return folders.size() < 2
                ? problem + "Give one of them another " + subject.replaceFirst(" .*", "")
                : problem
                        + "If these folders are alternatives, such as one for each environment or product, choose one: "
                        + folders.stream()
                                .limit(SHOWN)
                                .map(folder -> "schema.migrations=flyway:" + folder)
                                .collect(Collectors.joining(" or "))
                        + (folders.size() > SHOWN ? " or one of " + (folders.size() - SHOWN) + " more" : "")
                        + ". If the application applies several of them together, set Flyway's locations as it does"
                        + " (flyway.locations). Otherwise give one of the files another "
                        + subject.replaceFirst(" .*", "");
    }

    /** All folders with migrations beside those of the files; none when the files are in one folder, or not in files. */
    private static List<String> folders(Path base, List<String> files) {
        try {
            List<Path> parents = new ArrayList<>();
            for (String file : files) {
                Path parent = base.resolve(file).normalize().getParent();
                if (parent != null && Files.isDirectory(parent)) {
                    parents.add(parent);
                }
            }
            if (parents.stream().distinct().count() < 2) {
                return List.of();
            }
            Path above = parents.get(0);
            while (above.getParent() != null && !parents.stream().allMatch(above::equals) && !isAbove(above, parents)) {
                above = above.getParent();
            }
            try (Stream<Path> directories = Files.walk(above)) {
                return directories
                        .filter(Files::isDirectory)
                        .filter(DuplicateVersions::hasMigrations)
                        .map(folder -> MigrationFiles.shown(base, folder))
                        .sorted()
                        .toList();
            }
        } catch (InvalidPathException | IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isAbove(Path folder, List<Path> parents) {
        return parents.stream().allMatch(each -> each.startsWith(folder));
    }

    private static boolean hasMigrations(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> MigrationFiles.isFlyway(String.valueOf(file.getFileName())));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
