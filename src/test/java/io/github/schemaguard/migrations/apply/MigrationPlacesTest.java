package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that are not in the project itself: in another module, in a library, or at a place that the user names. */
class MigrationPlacesTest {

    private static final String CUSTOMER = "CREATE TABLE customer (id bigint);";
    private static final String CHANGE_LOG = """
            databaseChangeLog:
              - include: {file: db/changelog/changes/001.sql}
            """;
    private static final String CHANGE_SET = "--liquibase formatted sql\n--changeset ann:1\n" + CUSTOMER + "\n";

    @TempDir
    Path directory;

    private SampleProject project;
    private FreshDatabase database;

    @BeforeEach
    void prepare() throws Exception {
        project = SampleProject.in(Files.createDirectories(directory.resolve("app")));
        database = FreshDatabase.create();
    }

    @Test
    void those_of_a_needed_module_count_though_it_is_not_built() throws Exception {
        write("db/src/main/resources/db/migration/V1__customer.sql", CUSTOMER);

        assertThat(applied(apply(project.needing("../db"), "auto"))).containsExactly("V1__customer.sql");
        assertThat(database.tables()).contains("customer");
    }

    @Test
    void the_source_of_a_needed_modules_migration_wins_over_an_older_copy() throws Exception {
        write("db/target/classes/db/migration/V1__customer.sql", "CREATE TABLE old (id bigint);");
        write("db/src/main/resources/db/migration/V1__customer.sql", CUSTOMER);

        apply(project.needing("../db").with("flyway-11.20.3"), "auto");

        assertThat(database.tables()).contains("customer").doesNotContain("old");
    }

    @Test
    void change_logs_of_a_needed_module_count() throws Exception {
        write("db/src/main/resources/db/changelog/db.changelog-master.yaml", CHANGE_LOG);
        write("db/src/main/resources/db/changelog/changes/001.sql", CHANGE_SET);

        assertThat(applied(apply(project.needing("../db"), "auto"))).containsExactly("db/changelog/changes/001.sql");
    }

    @Test
    void those_in_a_library_count() throws Exception {
        Path library = jar(Map.of("db/migration/V1__customer.sql", CUSTOMER));

        assertThat(applied(apply(withLibrary(library), "auto"))).containsExactly("V1__customer.sql");
    }

    @Test
    void a_library_with_other_files_in_such_a_directory_has_no_migrations() throws Exception {
        Path library = jar(Map.of("db/migration/readme.txt", "nothing", "org/db/migration/V1__x.sql", CUSTOMER));

        assertThat(apply(withLibrary(library), "auto")).isInstanceOf(MigrationOutcome.NothingFound.class);
    }

    @Test
    void each_place_that_was_searched_is_named_once() throws Exception {
        MigrationOutcome.NothingFound nothing = (MigrationOutcome.NothingFound) apply(project.needing("../db"), "auto");

        assertThat(nothing.lookedAt()).doesNotHaveDuplicates().contains("db/migration");
    }

    @Test
    void flyway_takes_a_directory_anywhere() throws Exception {
        write("elsewhere/V1__customer.sql", CUSTOMER);
        project.resource("db/migration/V1__ignored.sql", "CREATE TABLE ignored (id bigint);");

        assertThat(applied(apply(project, "flyway:../elsewhere"))).containsExactly("V1__customer.sql");
        assertThat(database.tables()).doesNotContain("ignored");
    }

    @Test
    void liquibase_takes_a_file_whose_includes_are_relative_to_its_resources() throws Exception {
        write("db/src/main/resources/db/changelog/main.yaml", CHANGE_LOG);
        write("db/src/main/resources/db/changelog/changes/001.sql", CHANGE_SET);

        assertThat(applied(apply(project, "liquibase:../db/src/main/resources/db/changelog/main.yaml")))
                .containsExactly("db/changelog/changes/001.sql");
    }

    @Test
    void liquibase_takes_a_file_whose_includes_are_relative_to_itself() throws Exception {
        write("elsewhere/main.yaml", """
                databaseChangeLog:
                  - include: {file: changes/001.sql, relativeToChangelogFile: true}
                """);
        write("elsewhere/changes/001.sql", CHANGE_SET);

        apply(project, "liquibase:../elsewhere/main.yaml");

        assertThat(database.tables()).contains("customer");
    }

    @Test
    void a_place_that_does_not_exist_is_an_error() {
        assertThatThrownBy(() -> apply(project, "flyway:../none"))
                .isInstanceOf(MigrationException.class)
                .hasMessage("schema.migrations names " + directory.resolve("none") + ", which does not exist");
        assertThatThrownBy(() -> apply(project, "liquibase:none.xml")).hasMessageContaining("which does not exist");
    }

    private MigrationOutcome apply(SampleProject given, String choice) {
        return new MigrationRunner(SampleProject::resolve).apply(given.request(choice), database.scratch());
    }

    private static List<String> applied(MigrationOutcome outcome) {
        return ((MigrationOutcome.Applied) outcome)
                .migrations().stream().map(AppliedMigration::script).toList();
    }

    private SampleProject withLibrary(Path library) {
        return new SampleProject(project.directory(), List.of(library), List.of(), Map.of(), Map.of());
    }

    private Path jar(Map<String, String> files) throws IOException {
        Path jar = directory.resolve("schema-1.0.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            // Flyway finds only directories that have an entry, as in every jar of Maven's.
            zip.putNextEntry(new ZipEntry("db/"));
            zip.putNextEntry(new ZipEntry("db/migration/"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
