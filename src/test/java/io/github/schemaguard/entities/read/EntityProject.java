package io.github.schemaguard.entities.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small project in a directory: sources compiled with javac, against one of the Hibernates in target/test-libraries. */
final class EntityProject {
    static final List<String> HIBERNATES = List.of("5.6.15", "6.6.56", "7.4.13");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?m)^public .*?(?:class|record|interface|enum) (\\w+)");

    final Path directory;
    final Path output;
    private final String api;
    private final List<Path> libraries;
    private final Map<String, Path> artifacts = new LinkedHashMap<>();
    private final List<Path> reactor = new ArrayList<>();

    EntityProject(Path directory, String hibernate) {
        this(directory, hibernate.startsWith("5.") ? "javax" : "jakarta", TestLibraries.jars("hibernate-" + hibernate));
    }

    EntityProject(Path directory, String api, List<Path> libraries) {
        this.directory = directory;
        this.output = directory.resolve("target/classes");
        this.api = api;
        this.libraries = new ArrayList<>(libraries);
    }

    /** Compiles sources; {@code PERSISTENCE} in them is the project's API package. */
    EntityProject with(String... sources) {
        return compileTo(output, sources);
    }

    EntityProject compileTo(Path target, String... sources) {
        try {
            List<Path> files = new ArrayList<>();
            for (String source : sources) {
                String text =
                        source.replace("PERSISTENCE", api + ".persistence").replace("VALIDATION", api + ".validation");
                files.add(write(text));
            }
            JavaSources.compile(
                    target,
                    Stream.concat(Stream.of(output), classPath().stream()).toList(),
                    files);
            return this;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The contents of all files that the fork was given or wrote. */
    List<String> filesOfFork() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("target/schema/entities"))) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file));
            }
            return contents;
        }
    }

    /** A column of a model in the schema {@code public}. */
    static MappedColumn column(EntityModel model, String table, String column) {
        return model.mapping()
                .column(new QualifiedName("public", table), column)
                .orElseThrow();
    }

    private Path write(String text) throws IOException {
        Matcher type = TYPE.matcher(text);
        String name = type.find() ? type.group(1) : "package-info";
        Matcher in = PACKAGE.matcher(text);
        String folder = in.find() ? in.group(1).replace('.', '/') : "";
        Path file = directory.resolve("src/main/java").resolve(folder).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    EntityProject resource(String name, String content) {
        try {
            Path file = output.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    EntityProject library(Path jar) {
        libraries.add(jar);
        return this;
    }

    EntityProject artifact(String coordinates, Path jar) {
        artifacts.put(coordinates, jar);
        return library(jar);
    }

    EntityProject reactor(Path entry) {
        reactor.add(entry);
        return library(entry);
    }

    private List<Path> classPath() {
        return libraries;
    }

    EntityRequest request(EntitySelection selection) {
        return new EntityRequest(
                directory,
                output,
                libraries,
                reactor,
                artifacts,
                selection,
                17,
                "public",
                Path.of(System.getProperty("java.home"), "bin", "java"),
                directory.resolve("target/schema"),
                Duration.ofMinutes(2));
    }

    EntityModel read() {
        return read(EntitySelection.AUTOMATIC);
    }

    /** Whatever is read: its scripts are told ahead, once, and are no others. */
    EntityModel read(EntitySelection selection) {
        List<List<Script>> ahead = new ArrayList<>();
        EntityModel model = new EntityReader(coordinates -> {
                    throw new IllegalStateException("no library should be needed: " + coordinates);
                })
                .read(request(selection), ahead::add);
        assertThat(ahead).containsExactly(model.scripts());
        return model;
    }
}
