package io.github.schemaguard.goal.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The SQL rules that a project keeps in a folder, one query in each file.
 *
 * @param folder as messages name it; empty when there is none
 * @param queries by the name of the file without {@code .sql}
 */
public record SqlRuleFiles(String folder, SortedMap<String, String> queries) {
    /** The folder's name, in a module or in the root of a build. */
    public static final String FOLDER = "schema-rules";

    /** No folder. */
    public static final SqlRuleFiles NONE = new SqlRuleFiles("", new TreeMap<>());

    private static final String EXTENSION = ".sql";

    public SqlRuleFiles {
        queries = new TreeMap<>(queries);
    }

    /**
     * Reads them.
     *
     * @param chosen a folder, relative to the module; null for {@value #FOLDER} of the module or the build, if there is one
     * @throws GoalException when there is no such folder, it has no SQL file, or one cannot be read
     */
    public static SqlRuleFiles find(Path directory, Path root, @Nullable String chosen) {
        if (chosen != null && !chosen.isBlank()) {
            Path folder = directory.resolve(chosen.strip());
            if (!Files.isDirectory(folder)) {
                throw new GoalException("schema.sqlRules: there is no folder " + folder);
            }
            return read(folder, chosen.strip());
        }
        return Stream.of(directory, root)
                .map(place -> place.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst()
                .map(folder -> read(folder, FOLDER))
                .orElse(NONE);
    }

    private static SqlRuleFiles read(Path folder, String shown) {
        SortedMap<String, String> queries = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(EXTENSION)) {
                    queries.put(name.substring(0, name.length() - EXTENSION.length()), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new GoalException("the SQL rules in " + shown + " cannot be read: " + e, e);
        }
        if (queries.isEmpty()) {
            throw new GoalException(
                    "the folder " + shown + " has no SQL rule: a file such as no-money.sql with one query."
                            + " Add one, or remove the folder");
        }
        return new SqlRuleFiles(shown, queries);
    }

    /** A rule's file as messages name it. */
    public String file(String rule) {
        return folder + "/" + rule + EXTENSION;
    }
}
