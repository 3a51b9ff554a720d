package io.github.schemaguard.goal.verdict;

import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.changes.ChangeLogSql;
import io.github.schemaguard.migrations.changes.MigrationScripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A source, a migration or a file of the document that has the mark of comments that accept findings.
 *
 * @param text all of it
 */
public record CommentedFile(Path path, String text) {

    /**
     * The sources and migrations of a project in a fixed order.
     *
     * @param scripts directories with migrations, and files, those that do not exist included
     * @throws GoalException when a directory cannot be read
     */
    public static List<CommentedFile> of(Project project, Collection<Path> scripts) {
        Set<Path> files = new LinkedHashSet<>();
        try {
            for (Path root : project.sourceRoots()) {
                addSources(root, files);
            }
            files.addAll(MigrationScripts.in(scripts));
        } catch (IOException e) {
            throw new GoalException(
                    "the sources and migrations of " + project.directory() + " cannot be read: " + e, e);
        }
        return among(files);
    }

    /** Those among the files, without the ones that do not exist. A file that cannot be read has no comment that counts. */
    public static List<CommentedFile> among(Collection<Path> files) {
        return files.stream().flatMap(file -> read(file).stream()).toList();
    }

    private static void addSources(Path root, Set<Path> files) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().endsWith(".java")
                                || file.toString().endsWith(".kt"))
                        .filter(Files::isRegularFile)
                        .map(Path::normalize)
                        .sorted()
                        .forEach(files::add);
            }
        }
    }

    private static Optional<CommentedFile> read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            // Nearly no file has the mark, and bytes are faster to search than text.
            if (!new String(content, StandardCharsets.ISO_8859_1).contains(SilencingComment.MARK)) {
                return Optional.empty();
            }
            String text = new String(content, StandardCharsets.UTF_8);
            return !MigrationScripts.mayBeChangeLog(file.toString()) || ChangeLogSql.isChangeLog(text)
                    ? Optional.of(new CommentedFile(file, text))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
