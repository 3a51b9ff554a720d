package io.github.schemaguard.goal.project;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.fork.ForkEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the project's own code is likely to read when it runs: its class path, the files of its directory, the JDK and the
 * environment. The other files that it reads are known only once it has run.
 */
public final class ProjectInputs {

    /** Sources, which their classes stand for, prose, pictures, and what this plugin writes. One that is read counts then. */
    private static final Set<String> NOT_UNTIL_READ = Set.of(
            "java", "kt", "kts", "scala", "groovy", "class", "jar", "log", "md", "json", "adoc", "html", "css", "js",
            "ts", "tsx", "jsx", "png", "jpg", "svg", "gif", "ico", "iml", "lock");

    /** The last is this plugin's own cache, which a CI server may put below the project. */
    private static final Set<String> NEVER_ENTERED = Set.of(".git", ".idea", "node_modules", "schema-maven-plugin");

    private final Project project;
    private final Map<String, String> environment;

    public ProjectInputs(Project project, Map<String, String> environment) {
        this.project = project;
        this.environment = environment;
    }

    /**
     * All of it as it is now.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public InputFingerprint inputs() {
        InputFingerprint inputs = new InputFingerprint("project")
                .with("directory", project.directory())
                .with(project.directory(), this::mayBeRead)
                .with("java", project.java())
                .with(project.java().resolveSibling("../release").normalize())
                .with("environment", ForkEnvironment.of(environment))
                .with("class path", project.classPath())
                .with("reactor", project.reactor())
                .with("artifacts", project.artifacts())
                .with("flyway", project.flyway())
                .with("liquibase", project.liquibase());
        Stream.concat(Stream.of(project.output()), project.classPath().stream())
                .distinct()
                .forEach(inputs::with);
        project.resources().forEach(resources -> add(resources, inputs));
        project.needed().stream()
                .filter(module -> !module.isPackaged())
                .forEach(module -> module.resources().forEach(each -> inputs.with(each.directory())));
        return inputs;
    }

    /** Migrations newer than their copies in the output directory are read from here. */
    private void add(ResourceDirectory resources, InputFingerprint inputs) {
        inputs.with("resources", resources).with(resources.directory());
        if (resources.filtered() && Files.isDirectory(resources.directory())) {
            inputs.with("newer", newer(resources));
        }
    }

    private List<String> newer(ResourceDirectory resources) {
        Path output = project.output().resolve(resources.targetPath());
        try (Stream<Path> files = Files.walk(resources.directory())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> resources.directory().relativize(file))
                    .filter(file -> isNewer(resources.directory().resolve(file), output.resolve(file)))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path source, Path built) {
        try {
            return Files.exists(built)
                    && Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(built)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean mayBeRead(Path path) {
        String name = String.valueOf(path.getFileName());
        return !NEVER_ENTERED.contains(name)
                && !NOT_UNTIL_READ.contains(name.substring(name.lastIndexOf('.') + 1))
                && !path.equals(build())
                && !path.equals(project.output())
                && project.resources().stream().noneMatch(resources -> path.equals(resources.directory()))
                && !path.equals(project.work());
    }

    /** The build directory, {@code target}: most of it is new in each build. */
    private @Nullable Path build() {
        Path build = project.output().getParent();
        return project.directory().equals(build) ? null : build;
    }
}
