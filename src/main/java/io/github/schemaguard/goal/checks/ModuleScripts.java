package io.github.schemaguard.goal.checks;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.git.GitCommit;
import io.github.schemaguard.git.GitException;
import io.github.schemaguard.git.GitRepository;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.lint.rule.ProjectScripts;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.changes.UnincludedChangeLogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The migrations and other scripts of a module.
 *
 * @param database null when none was read: then no migrations are known
 */
record ModuleScripts(Project project, @Nullable DatabaseReading database) implements ProjectScripts {

    private static final String SQL = ".sql";

    @Override
    public List<Migration> migrations() {
        return applied().stream()
                .map(each -> new Migration(each.version(), each.script()))
                .toList();
    }

    private List<AppliedMigration> applied() {
        return database == null ? List.of() : database.migrations();
    }

    @Override
    public List<String> ignoredFiles() {
        return database == null
                ? List.of()
                : database.ignoredFiles().stream()
                        .map(this::source)
                        .map(project::relative)
                        .toList();
    }

    @Override
    public List<String> unincludedChangeLogs() {
        List<Path> applied = applied().stream()
                .filter(AppliedMigration::isChangeSet)
                .map(each -> each.script().replaceFirst("^classpath:", "").replaceFirst("^/+", ""))
                .distinct()
                .map(this::source)
                .filter(Files::isRegularFile)
                .toList();
        List<Path> others = new ArrayList<>(project.sourceRoots());
        others.add(project.directory().resolve("pom.xml"));
        try {
            return UnincludedChangeLogs.find(
                            applied,
                            resources().map(ResourceDirectory::directory).toList(),
                            others)
                    .stream()
                    .map(project::relative)
                    .toList();
        } catch (IOException e) {
            throw new GoalException("SG862 cannot read the change logs: " + e, e);
        }
    }

    /** The file of a resource; a path that is none is one already. */
    private Path source(String name) {
        return resources()
                .flatMap(directory -> directory.source(name).stream())
                .findFirst()
                .orElseGet(() -> project.directory().resolve(name));
    }

    private Stream<ResourceDirectory> resources() {
        return Stream.concat(project.resources().stream(), project.neededResources().stream());
    }

    @Override
    public List<String> sqlFiles() {
        return files(project.directory()).stream().map(project::relative).toList();
    }

    @Override
    public List<String> changedMigrations(String base) {
        Set<String> names = new HashSet<>();
        applied().stream()
                .filter(each -> each.version() != null && !each.isChangeSet())
                .forEach(each -> names.add(each.script().substring(each.script().lastIndexOf('/') + 1)));
        Map<String, Path> files = new TreeMap<>();
        try {
            GitRepository git = GitRepository.around(project.directory());
            files(project.directory()).stream()
                    .filter(file -> names.contains(String.valueOf(file.getFileName())))
                    .forEach(file -> files.put(inRepository(git, file), file));
            GitCommit commit = git.base(base);
            List<String> changed = new ArrayList<>();
            git.contents(commit, files::containsKey).forEach((path, content) -> {
                Path file = files.get(path);
                if (file != null && !text(content).equals(text(bytes(file)))) {
                    changed.add(project.relative(file));
                }
            });
            return changed.stream().sorted().toList();
        } catch (GitException e) {
            throw new GoalException("SG863 cannot compare the migrations with " + base + ": " + e.getMessage(), e);
        }
    }

    private static String inRepository(GitRepository git, Path file) {
        try {
            return git.root().relativize(file.toRealPath()).toString().replace('\\', '/');
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Neither git nor Flyway looks at how lines end. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }

    /** The SQL files of the module, without what is built, hidden or of another module. */
    private List<Path> files(Path root) {
        Collection<Path> files = new ArrayList<>();
        Path built = project.output().resolveSibling("").normalize();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    String name = String.valueOf(directory.getFileName());
                    boolean other = name.startsWith(".")
                            || name.equals("node_modules")
                            || directory.equals(built)
                            || Files.exists(directory.resolve("pom.xml"));
                    return other && !directory.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(SQL)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unreadable(root, e);
        }
        return files.stream().sorted().toList();
    }

    private static GoalException unreadable(Path file, IOException e) {
        return new GoalException("the SQL files in " + file + " cannot be read: " + e, e);
    }
}
