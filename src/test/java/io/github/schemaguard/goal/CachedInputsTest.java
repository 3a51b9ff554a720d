package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes one input of the migrations after the other. A run with the cache gives what a run without it gives. */
@Tag("slow")
class CachedInputsTest {

    @TempDir
    Path directory;

    @TempDir
    Path outside;

    @TempDir
    Path cache;

    private final Map<String, String> flyway = new LinkedHashMap<>();
    private final List<Path> classPath = new ArrayList<>();
    private String migrations = "flyway";

    /** A change of one input. */
    private interface Change {
        void apply() throws Exception;
    }

    @BeforeEach
    void prepare() {
        classPath.add(SmallProject.output(directory));
        classPath.add(Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
    }

    @Test
    void whatever_flyway_and_spring_boot_read() throws Exception {
        classPath.addAll(TestLibraries.jars("flyway-11.20.3"));
        classPath.addAll(TestLibraries.jars("spring-boot-3.5.0"));
        Path jar = directory.resolve("target/library-1.jar");
        jar(jar, "db/migration/V1__jar.sql", "create table jar (a int);");
        classPath.add(jar);
        flyway.put(
                "locations",
                "classpath:db/migration,filesystem:target/migrations,filesystem:.hidden,filesystem:" + outside
                        + "/sql");
        flyway.put("configFiles", outside + "/flyway.properties");
        write("target/migrations/V2__target.sql", "create table target (a int);");
        write(".hidden/V3__hidden.sql", "create table hidden (a int);");
        write(outside.resolve("sql/V4__outside.sql"), "create table outside (a int);");
        Path linked = write(outside.resolve("linked.sql"), "create table linked (a int);");
        Path other = write(outside.resolve("other.sql"), "create table linked (a text);");
        Path link = Files.createSymbolicLink(directory.resolve("target/migrations/V5__link.sql"), linked);
        write("src/main/resources/db/migration/V6__resource.sql", "create table resource (a int);");
        write("src/main/resources/db/migration/V7__settings.sql", """
                create table settings (a ${conf}, b ${file}, c ${boot}, d ${profile}, e ${near}, f ${far}, g ${absent});
                """);
        write("flyway.conf", "flyway.placeholders.conf=int\n");
        write(outside.resolve("flyway.properties"), "flyway.placeholders.file=int\n");
        write("src/main/resources/application.properties", """
                spring.profiles.active=dev
                spring.config.import=file:target/near.properties,file:%s/far.properties,optional:file:%s/absent.properties
                spring.flyway.placeholders.boot=int
                spring.flyway.placeholders.absent=int
                """.formatted(outside, outside));
        write("src/main/resources/application-dev.properties", "spring.flyway.placeholders.profile=int\n");
        write("target/near.properties", "spring.flyway.placeholders.near=int\n");
        write(outside.resolve("far.properties"), "spring.flyway.placeholders.far=int\n");
        write("target/table.txt", "read_in_target");
        write(outside.resolve("table.txt"), "read_outside");
        Path java = write("src/main/java/db/migration/V8__Code.java", """
                package db.migration;
                import java.nio.file.*;
                public class V8__Code extends org.flywaydb.core.api.migration.BaseJavaMigration {
                    public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
                        for (String file : new String[] {"target/table.txt", "%s/table.txt"}) {
                            context.getConnection().createStatement()
                                .execute("create table " + Files.readString(Path.of(file)) + " (a int)");
                        }
                    }
                }
                """.formatted(outside));
        JavaSources.compile(SmallProject.output(directory), classPath, List.of(java));

        assertReused();
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("in target", () -> replace("target/migrations/V2__target.sql", "int", "bigint"));
        changes.put("of a hidden directory", () -> replace(".hidden/V3__hidden.sql", "int", "bigint"));
        changes.put("outside", () -> replace(outside.resolve("sql/V4__outside.sql"), "int", "bigint"));
        changes.put("behind a link", () -> replace(linked, "int", "bigint"));
        changes.put("another link", () -> {
            Files.delete(link);
            Files.createSymbolicLink(link, other);
        });
        changes.put("in a jar", () -> jar(jar, "db/migration/V1__jar.sql", "create table jar (a bigint);"));
        changes.put("resource", () -> replace("src/main/resources/db/migration/V6__resource.sql", "int", "bigint"));
        changes.put("new in target", () -> write("target/migrations/V20__new.sql", "create table new_one (a int);"));
        changes.put("new and hidden", () -> write(".hidden/V21__new.sql", "create table new_two (a int);"));
        changes.put("new outside", () -> write(outside.resolve("sql/V22__new.sql"), "create table new_three (a int);"));
        changes.put("removed", () -> Files.delete(directory.resolve("target/migrations/V20__new.sql")));
        changes.put("flyway.conf", () -> replace("flyway.conf", "int", "bigint"));
        changes.put("configFiles", () -> replace(outside.resolve("flyway.properties"), "int", "bigint"));
        changes.put(
                "application.properties",
                () -> replace("src/main/resources/application.properties", "boot=int", "boot=bigint"));
        changes.put("of the profile", () -> replace("src/main/resources/application-dev.properties", "int", "bigint"));
        changes.put("imported", () -> replace("target/near.properties", "int", "bigint"));
        changes.put("imported from outside", () -> replace(outside.resolve("far.properties"), "int", "bigint"));
        changes.put(
                "optional, and there now",
                () -> write(outside.resolve("absent.properties"), "spring.flyway.placeholders.absent=bigint\n"));
        changes.put("read by code", () -> write("target/table.txt", "renamed_in_target"));
        changes.put("read by code outside", () -> write(outside.resolve("table.txt"), "renamed_outside"));
        changes.put("setting of the plugin", () -> flyway.put("placeholders.conf", "text"));
        assertNoticed(changes);
    }

    @Test
    void whatever_liquibase_reads() throws Exception {
        migrations = "liquibase";
        classPath.addAll(TestLibraries.jars("liquibase-4.33.0"));
        write("src/main/resources/db/changelog/db.changelog-master.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                  <include file="target/changes/included.sql"/>
                  <includeAll path="more"/>
                  <changeSet id="1" author="bob">
                    <sqlFile path="scripts/build.gradle.kts" splitStatements="false"/>
                    <sqlFile path="scripts/.hidden" splitStatements="false"/>
                    <sqlFile path="node_modules/a/index.js" splitStatements="false"/>
                    <sqlFile path="scripts/notes.md" splitStatements="false"/>
                  </changeSet>
                </databaseChangeLog>
                """);
        write(
                "target/changes/included.sql",
                "--liquibase formatted sql\n--changeset bob:a\ncreate table included (a int);");
        write("more/one.sql", "--liquibase formatted sql\n--changeset bob:b\ncreate table one (a int);");
        write("scripts/build.gradle.kts", "create table kts (a int);");
        write("scripts/.hidden", "create table hidden (a int);");
        write("node_modules/a/index.js", "create table js (a int);");
        write("scripts/notes.md", "create table md (a int);");

        assertReused();
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("included from target", () -> replace("target/changes/included.sql", "int", "bigint"));
        changes.put("included with others", () -> replace("more/one.sql", "int", "bigint"));
        changes.put(
                "new beside others",
                () -> write("more/two.sql", "--liquibase formatted sql\n--changeset bob:c\ncreate table two (a int);"));
        changes.put("kts", () -> replace("scripts/build.gradle.kts", "int", "bigint"));
        changes.put("hidden", () -> replace("scripts/.hidden", "int", "bigint"));
        changes.put("js", () -> replace("node_modules/a/index.js", "int", "bigint"));
        changes.put("md", () -> replace("scripts/notes.md", "int", "bigint"));
        assertNoticed(changes);
    }

    @Test
    void files_that_no_list_of_names_would_contain() throws Exception {
        classPath.addAll(TestLibraries.jars("flyway-11.20.3"));
        flyway.put("locations", "filesystem:target/migrations,filesystem:.hidden");
        write("target/migrations/V1__target.sql", "create table target (a int);");
        write(".hidden/V2__hidden.sql", "create table hidden (a int);");

        assertReused();
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("in target", () -> replace("target/migrations/V1__target.sql", "int", "bigint"));
        changes.put("of a hidden directory", () -> replace(".hidden/V2__hidden.sql", "int", "bigint"));
        assertNoticed(changes);
    }

    /** The bad state is there when the run begins and when it ends, and the good one is read. */
    @Test
    void a_result_of_what_was_there_for_a_moment_is_not_kept() throws Exception {
        classPath.addAll(TestLibraries.jars("flyway-11.20.3"));
        flyway.put("locations", "filesystem:target/migrations");
        write("target/migrations/V1__wait.sql", "select pg_sleep(2);");
        Path second = write("target/migrations/V2__a.sql", "create table a (a nonsense);");
        String bad = Files.readString(second);
        Thread swap = new Thread(() -> swapUntilMigrating(second, bad));
        swap.start();

        String during = run(ResultCache.in(List.of(cache)));

        swap.join();
        assertThat(run(ResultCache.in(List.of(cache)))).as(during).isEqualTo(run(ResultCache.none()));
    }

    /** Puts a good file in place, and the bad one again once the migrations run. */
    private void swapUntilMigrating(Path file, String bad) {
        Path log = directory.resolve("target/schema/migrations/migrations.log");
        try {
            Files.writeString(file, "create table a (a int);");
            for (int i = 0;
                    i < 600 && !(Files.exists(log) && Files.readString(log).contains("Migrating"));
                    i++) {
                Thread.sleep(20);
            }
            Files.writeString(file, bad);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a program prints may be something else the next time. */
    @Test
    void a_result_of_a_program_is_not_kept() throws Exception {
        classPath.addAll(TestLibraries.jars("flyway-11.20.3"));
        Path java = write("src/main/java/db/migration/V1__Code.java", """
                package db.migration;
                public class V1__Code extends org.flywaydb.core.api.migration.BaseJavaMigration {
                    public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
                        Process date = new ProcessBuilder("date").start();
                        context.getConnection().createStatement().execute("create table a (a int)");
                        date.waitFor();
                    }
                }
                """);
        JavaSources.compile(SmallProject.output(directory), classPath, List.of(java));

        run(ResultCache.in(List.of(cache)));
        assertThat(hasRun()).isTrue();
        run(ResultCache.in(List.of(cache)));
        assertThat(hasRun()).isTrue();
    }

    @Test
    void what_the_plugin_writes_itself_changes_nothing() throws Exception {
        classPath.addAll(TestLibraries.jars("flyway-11.20.3"));
        write("src/main/resources/db/migration/V1__a.sql", "create table a (a int);");
        assertReused();

        write("schema-baseline.json", "{}");
        write("docs/database-schema.md", "# Schema");
        write("docs/schema-changes.md", "# Changes");
        write("target/schema/report.json", "{}");
        run(ResultCache.in(List.of(cache)));

        assertThat(hasRun()).isFalse();
    }

    private void assertReused() {
        String made = run(ResultCache.in(List.of(cache)));
        assertThat(hasRun()).isTrue();
        assertThat(run(ResultCache.in(List.of(cache)))).isEqualTo(made);
        assertThat(hasRun()).as("a second run reuses the result").isFalse();
    }

    private void assertNoticed(Map<String, Change> changes) throws Exception {
        String before = run(ResultCache.none());
        for (Map.Entry<String, Change> change : changes.entrySet()) {
            change.getValue().apply();
            String cached = run(ResultCache.in(List.of(cache)));
            String fresh = run(ResultCache.none());
            assertThat(cached).as(change.getKey()).isEqualTo(fresh).isNotEqualTo(before);
            before = fresh;
        }
    }

    /** Whether the migrations ran since the last call. */
    private boolean hasRun() {
        try {
            return Files.deleteIfExists(directory.resolve("target/schema/migrations/migrations.log"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fingerprint of the catalog, or why there is none. */
    private String run(ResultCache results) {
        try {
            return new Introspect(new ClassPathLibraries(), results)
                            .run(
                                    SmallProject.in(directory)
                                            .resources(ResourceDirectory.unfiltered(
                                                    directory.resolve("src/main/resources")))
                                            .classPath(classPath)
                                            .flyway(flyway)
                                            .build(),
                                    new DatabaseChoice(
                                            DatabaseParameters.NONE,
                                            List.of(),
                                            MigrationChoice.parse(migrations),
                                            ClassPathBinaries.major(),
                                            null))
                            .lines()
                            .stream()
                            .filter(line -> line.startsWith("fingerprint"))
                            .findFirst()
                            .orElseThrow();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Path write(String name, String content) throws IOException {
        return write(directory.resolve(name), content);
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void replace(String name, String old, String text) throws IOException {
        replace(directory.resolve(name), old, text);
    }

    private static void replace(Path file, String old, String text) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, text));
    }

    private static void jar(Path jar, String entry, String content) throws IOException {
        Files.createDirectories(jar.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int slash = entry.indexOf('/'); slash > 0; slash = entry.indexOf('/', slash + 1)) {
                zip.putNextEntry(new ZipEntry(entry.substring(0, slash + 1)));
            }
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
