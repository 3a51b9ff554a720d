package io.github.schemaguard.goal.state;

import io.github.schemaguard.application.ModuleOutput;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.goal.project.OtherModules;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.MigrationChoice;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The module as a commit has it: its resources and those of the modules that it needs, never compiled, in another directory. */
final class CommitProject {

    /** Sources, which nothing compiles there, and tests. */
    private static final Pattern NEVER_READ = Pattern.compile(
            "(?:.*/)?(?:src/test|node_modules|target)/.*|.*\\.(?:java|kt|groovy|scala|class|jar|png|jpg)");

    /** A migration in a programming language, by Flyway's naming. */
    private static final Pattern CODE = Pattern.compile("(?:.*/)?[VBRU]\\w*__\\w+\\.(?:java|kt|groovy|scala)");

    private final Project project;
    private final MigrationChoice choice;
    private final Path root;
    private final Path copy;

    /**
     * The module of a commit.
     *
     * @param root of the repository, without symbolic links
     * @param copy where the files of the commit are
     */
    CommitProject(Project project, MigrationChoice choice, Path root, Path copy) {
        this.project = project;
        this.choice = choice;
        this.root = root;
        this.copy = copy;
    }

    /** Whether migrations may read this file of the repository. */
    boolean wants(String path) {
        Path file = root.resolve(path);
        return !NEVER_READ.matcher(path).matches() && roots().stream().anyMatch(file::startsWith);
    }

    /** A migration that is no script, and so does not run without compiling. */
    Optional<String> code(List<String> paths) {
        List<Path> sources = Stream.concat(project.sourceRoots().stream(), Stream.of(project.directory()))
                .map(CommitProject::real)
                .toList();
        return paths.stream()
                .filter(path ->
                        !path.contains("src/test/") && CODE.matcher(path).matches())
                .filter(path -> sources.stream().anyMatch(root.resolve(path)::startsWith))
                .findFirst();
    }

    /** The module, resource directories, and places that the configuration of the migrations names. */
    private Set<Path> roots() {
        Set<Path> roots = new LinkedHashSet<>();
        roots.add(real(project.directory()));
        project.neededResources().forEach(each -> roots.add(real(each.directory())));
        Stream.concat(
                        choice.places().stream(),
                        Stream.concat(project.flyway().values().stream(), project.liquibase().values().stream()))
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(value -> value.strip().replaceFirst("^filesystem:", ""))
                .filter(value -> value.contains("/"))
                .flatMap(value -> Stream.ofNullable(place(value)))
                .filter(place -> place.startsWith(root) && !place.equals(root))
                .forEach(roots::add);
        return roots;
    }

    private @Nullable Path place(String value) {
        try {
            return real(project.directory().resolve(value).normalize());
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    /** @param work for logs and the results of the migration tool */
    Project project(Path work) {
        Map<Path, Path> entries = new HashMap<>();
        entries.put(project.output(), moved(project.output()));
        List<ModuleOutput> needed = project.needed().stream()
                .map(module -> new ModuleOutput(output(module, entries), resources(module.resources())))
                .toList();
        return new Project(
                moved(project.directory()),
                moved(project.root()),
                moved(project.output()),
                project.sourceRoots().stream().map(this::moved).toList(),
                resources(project.resources()),
                needed,
                project.classPath().stream()
                        .map(entry -> entries.getOrDefault(entry, entry))
                        .toList(),
                List.of(),
                OtherModules.NONE,
                project.artifacts(),
                project.java(),
                moved(project.flyway()),
                moved(project.liquibase()),
                work,
                project.timeLimit(),
                project.steps());
    }

    MigrationChoice choice() {
        String place = choice.place();
        return new MigrationChoice(
                choice.before().stream().map(this::moved).toList(), choice.kind(), place == null ? null : moved(place));
    }

    /** Nothing is compiled there: the directory does not exist, and the resources are read from their sources. */
    private Path output(ModuleOutput module, Map<Path, Path> entries) {
        Path moved = copy.resolve(".schemaguard-output-" + entries.size());
        entries.put(module.entry(), moved);
        return moved;
    }

    private List<ResourceDirectory> resources(List<ResourceDirectory> resources) {
        return resources.stream()
                .map(each -> new ResourceDirectory(
                        moved(each.directory()), each.targetPath(), each.filtered(), each.includes(), each.excludes()))
                .toList();
    }

    private Path moved(Path path) {
        Path real = real(path);
        return real.startsWith(root) ? copy.resolve(root.relativize(real)).normalize() : path;
    }

    private Map<String, String> moved(Map<String, String> settings) {
        Map<String, String> moved = new TreeMap<>();
        settings.forEach((name, value) -> moved.put(name, moved(value)));
        return moved;
    }

    /** Maven has put the whole path of the module where the POM says {@code ${project.basedir}}. */
    private String moved(String value) {
        return value.replace(
                project.directory().toString(), moved(project.directory()).toString());
    }

    /** Without symbolic links, as git names the root; the end of the path need not exist. */
    static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            Path rest = there.relativize(absolute);
            Optional<Path> real = existing(there);
            if (real.isPresent()) {
                return real.get().resolve(rest).normalize();
            }
        }
        return absolute;
    }

    private static Optional<Path> existing(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
