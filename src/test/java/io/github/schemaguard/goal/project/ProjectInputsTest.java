package io.github.schemaguard.goal.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.goal.SmallProject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that a result depends on makes another key when it changes; nothing else does. */
class ProjectInputsTest {

    @TempDir
    Path directory;

    private final Map<String, String> environment = new TreeMap<>(Map.of("PATH", "/usr/bin"));
    private final List<Path> classPath = new ArrayList<>();
    private final Map<String, String> flyway = new TreeMap<>();
    private final Map<String, String> liquibase = new TreeMap<>();
    private final Map<String, Path> artifacts = new TreeMap<>();
    private final List<Path> reactor = new ArrayList<>();
    private boolean filtered;

    @BeforeEach
    void project() throws IOException {
        write("pom.xml", "<project/>");
        write("target/classes/shop/Order.class", "class");
        write("src/main/java/shop/Order.java", "class Order {}");
        write("src/main/resources/db/migration/V1__a.sql", "create table a ()");
        write("README.md", "read me");
        write("jdk/release", "JAVA_VERSION=\"17\"");
        classPath.add(directory.resolve("target/classes"));
        classPath.add(jar("library", "one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/classes/shop/Order.class",
                "target/classes/application.yml",
                "src/main/resources/db/migration/V1__a.sql",
                "src/main/resources/db/migration/V2__b.sql",
                "db/migration/V3__c.sql",
                "db/V4__d.pks",
                "config/application.yml",
                "flyway.conf",
                "db/target/V5__e.sql",
                ".env",
                ".config/application.yml",
                "pom.xml",
                "jdk/release"
            })
    void a_file_that_is_written(String file) throws IOException {
        String before = key();
        write(file, "something else");
        assertThat(key()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/database-schema.md",
                "src/main/java/shop/Order.java",
                "src/test/java/shop/OrderTest.java",
                "target/surefire-reports/report.xml",
                "target/schema/report.json",
                "node_modules/left-pad/package.json",
                ".git/index",
                "cache/schema-maven-plugin/results/abc",
                "build.log",
                "schema-baseline.json"
            })
    void a_file_that_nothing_reads(String file) throws IOException {
        String before = key();
        write(file, "something else");
        assertThat(key()).isEqualTo(before);
    }

    @Test
    void files_that_are_touched() throws IOException {
        String before = key();
        for (String file : List.of("pom.xml", "target/classes/shop/Order.class")) {
            Files.setLastModifiedTime(directory.resolve(file), FileTime.fromMillis(1));
        }
        assertThat(key()).isEqualTo(before);
    }

    @Test
    void a_class_that_is_deleted() throws IOException {
        String before = key();
        Files.delete(directory.resolve("target/classes/shop/Order.class"));
        assertThat(key()).isNotEqualTo(before);
    }

    @Test
    void a_library_of_the_same_name_with_other_classes() throws IOException {
        String before = key();
        jar("library", "two");
        assertThat(key()).isNotEqualTo(before);
    }

    @Test
    void one_library_more_and_their_order() throws IOException {
        String before = key();
        classPath.add(jar("other", "one"));
        String more = key();
        classPath.add(classPath.remove(1));
        assertThat(List.of(before, more, key())).doesNotHaveDuplicates();
    }

    @Test
    void settings_of_the_migration_plugins() {
        String before = key();
        flyway.put("schemas", "shop");
        String ofFlyway = key();
        flyway.clear();
        liquibase.put("schemas", "shop");
        assertThat(List.of(before, ofFlyway, key())).doesNotHaveDuplicates();
    }

    @Test
    void where_entities_may_come_from() {
        String before = key();
        reactor.add(directory.resolve("target/classes"));
        String ofReactor = key();
        reactor.clear();
        artifacts.put("group:library", directory.resolve("library.jar"));
        assertThat(List.of(before, ofReactor, key())).doesNotHaveDuplicates();
    }

    @Test
    void the_environment_without_what_terminals_say() {
        String before = key();
        environment.put("SHLVL", "3");
        environment.put("TERM_SESSION_ID", "w0t0p0");
        assertThat(key()).isEqualTo(before);
        for (String name : List.of(
                "SPRING_PROFILES_ACTIVE",
                "TERMINAL_SCHEMA",
                "TERM_LIMIT",
                "SSH_SCHEMA",
                "VSCODE_SCHEMA",
                "TMUXED",
                "DBUS_SCHEMA",
                "JAVA_MAIN_CLASS_")) {
            String without = key();
            environment.put(name, "test");
            assertThat(key()).as(name).isNotEqualTo(without);
        }
    }

    @Test
    void a_filtered_resource_that_is_newer_than_its_copy() throws IOException {
        filtered = true;
        Path source = directory.resolve("src/main/resources/db/migration/V1__a.sql");
        Path copy = write("target/classes/db/migration/V1__a.sql", "create table a ()");
        Files.setLastModifiedTime(source, FileTime.fromMillis(1_000));
        Files.setLastModifiedTime(copy, FileTime.fromMillis(2_000));
        String before = key();
        Files.setLastModifiedTime(source, FileTime.fromMillis(3_000));
        assertThat(key()).isNotEqualTo(before);
    }

    private String key() {
        ResourceDirectory resources =
                new ResourceDirectory(directory.resolve("src/main/resources"), "", filtered, List.of(), List.of());
        Project project = SmallProject.in(directory)
                .resources(resources)
                .classPath(classPath)
                .reactor(reactor)
                .artifacts(artifacts)
                .java(directory.resolve("jdk/bin/java"))
                .flyway(flyway)
                .liquibase(liquibase)
                .build();
        return new ProjectInputs(project, environment).inputs().key();
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path jar(String name, String content) throws IOException {
        Path jar = directory.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("A.class"));
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return jar;
    }
}
