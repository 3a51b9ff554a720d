package io.github.schemaguard.bench;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.read.EntityReader;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A project with any number of compiled entities and one migration, {@code db/1.sql}, that creates exactly their tables. So
 * a comparison finds nothing.
 *
 * @param directory the project's directory; the classes are in {@code target/classes}
 * @param entities how many there are
 */
record EntitiesProject(Path directory, int entities) {

    /** The version of Hibernate, as in the name of its folder among the test libraries. */
    static final String HIBERNATE = "7.4.13";

    private static final String ENTITY = """
            package shop;
            import jakarta.persistence.*;
            @Entity @Table(name = "t%1$04d") public class T%1$04d {
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
                @ManyToOne(optional = false) T%2$04d parent;
                @Column(length = 80, nullable = false) String name;
                @Column(length = 320, unique = true) String email;
                java.math.BigDecimal price;
                java.time.Instant createdAt;
                java.time.LocalDate day;
                boolean active;
                int amount;
                double weight;
                @Enumerated(EnumType.STRING) Thread.State state;
                java.util.UUID token;
                byte[] content;
            }
            """;

    /** Writes and compiles the entities and writes the migration. */
    static EntitiesProject create(Path directory, int entities) throws IOException {
        EntitiesProject project = new EntitiesProject(directory, entities);
        Path sources = Files.createDirectories(directory.resolve("src/main/java/shop"));
        for (int i = 0; i < entities; i++) {
            Files.writeString(sources.resolve("T%04d.java".formatted(i)), ENTITY.formatted(i, i / 2));
        }
        project.compile(sources);
        Files.writeString(
                Files.createDirectories(directory.resolve("db")).resolve("1.sql"),
                project.statements().stream().collect(Collectors.joining(";\n", "", ";\n")));
        return project;
    }

    /** Compiles every source in a folder. */
    void compile(Path sources) throws IOException {
        List<String> command = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", output().toString(), "-cp"));
        command.add(classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        try (Stream<Path> files = Files.list(sources)) {
            files.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(command::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the sources in " + sources + " do not compile");
        }
    }

    /** The names of the entity classes. */
    List<String> classNames() {
        return IntStream.range(0, entities).mapToObj("shop.T%04d"::formatted).toList();
    }

    /** The classes, and the jars of Hibernate. */
    List<Path> classPath() {
        return Stream.concat(Stream.of(output()), TestLibraries.jars("hibernate-" + HIBERNATE).stream())
                .toList();
    }

    /** Hibernate's own statements for the entities. */
    List<String> statements() throws IOException {
        EntityRequest request = new EntityRequest(
                directory,
                output(),
                classPath(),
                List.of(),
                Map.of(),
                EntitySelection.AUTOMATIC,
                ClassPathBinaries.major(),
                "public",
                java(),
                directory.resolve("target/made"),
                Duration.ofMinutes(5));
        return new EntityReader(coordinates -> List.of())
                .read(request, ahead -> {}).statements().stream()
                        .filter(each -> !each.startsWith("create schema"))
                        .toList();
    }

    /** The running JVM's own program. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private Path output() {
        return directory.resolve("target/classes");
    }
}
