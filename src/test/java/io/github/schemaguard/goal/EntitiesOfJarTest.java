package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.report.RepositoryPaths;
import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities of a dependency, whose sources the build does not have. */
class EntitiesOfJarTest {

    @TempDir
    private Path directory;

    @Test
    void findings_name_the_class_and_the_jar_in_place_of_a_line() throws IOException {
        RunVerdict verdict = verdict();

        assertThat(verdict.open())
                .extracting(
                        Finding::code,
                        finding -> finding.object().toString(),
                        finding -> finding.locations().toString())
                .containsExactlyInAnyOrder(
                        tuple("SG101", "public.visit", "[lib.Visit in library-1.0.jar]"),
                        tuple("SG203", "public.person.nick", "[lib.Person in library-1.0.jar]"),
                        tuple("SG301", "public.person (id)", "[lib.Person in library-1.0.jar]"),
                        tuple("SG203", "public.person", "[lib.Person in library-1.0.jar]"));
        assertThat(verdict.open().stream()
                        .flatMap(finding -> finding.members().stream())
                        .map(FindingMember::locations))
                .hasSize(2)
                .allSatisfy(places -> assertThat(places).hasToString("[lib.Person in library-1.0.jar]"));
    }

    @Test
    void services_that_only_know_files_get_the_class_in_the_message() throws IOException {
        RunVerdict located = RepositoryPaths.around(directory, directory).in(verdict());

        assertThat(located.open())
                .filteredOn(finding -> finding.code().equals("SG101"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.locations()).singleElement().asString().endsWith("pom.xml:1");
                    assertThat(finding.message()).endsWith("; lib.Visit in library-1.0.jar");
                });
    }

    private RunVerdict verdict() throws IOException {
        Files.createDirectories(directory.resolve("sql"));
        Files.writeString(
                directory.resolve("sql/1.sql"),
                "create table person (id bigint, nick varchar(20), last varchar(20), city varchar(20));");
        Path source = Files.createDirectories(directory.resolve("library/lib")).resolve("Person.java");
        Files.writeString(source, """
                package lib;
                import jakarta.persistence.*;
                @Entity public class Person { @Id Long id; @Column(length = 80) String nick; String last; String city; }
                @Entity class Visit { @Id Long id; }
                """);
        List<Path> libraries = TestLibraries.jars("hibernate-7.4.13");
        Path classes = directory.resolve("library/classes");
        JavaSources.compile(classes, libraries, List.of(source));
        Path jar = directory.resolve("library-1.0.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(file)) {
            for (String name : List.of("lib/Person.class", "lib/Visit.class")) {
                content.putNextEntry(new JarEntry(name));
                content.write(Files.readAllBytes(classes.resolve(name)));
            }
        }
        List<Path> classPath = Stream.concat(libraries.stream(), Stream.of(jar)).toList();
        EntitySelection selection =
                RecordCopy.with(EntitySelection.AUTOMATIC, "dependencies", List.of("org.example:library"));
        return new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(RecordCopy.with(
                        SmallProject.checks(directory, classPath, selection, Set.of(CheckName.DB_MODELS)),
                        "project",
                        SmallProject.in(directory)
                                .classPath(classPath)
                                .artifacts(Map.of("org.example:library", jar))
                                .build()))
                .verdict();
    }
}
