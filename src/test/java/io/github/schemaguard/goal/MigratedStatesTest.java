package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.changelog.SchemaChange;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.git.TestRepository;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.state.StateName;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States of commits that migration tools create: the change is what the migrations of this branch do. */
class MigratedStatesTest {

    private static final String FIRST = """
            create table customer (id bigint primary key, email character varying(100) not null, phone text);
            create table parcel (id bigint primary key);
            """;
    private static final String SECOND = """
            create table invoice (id bigint primary key, customer_id bigint not null references customer);
            alter table customer drop phone;
            """;
    private static final String CHANGE_LOG = """
            databaseChangeLog:
            """;
    private static final String CHANGE_SET = """
              - changeSet:
                  id: %s
                  author: shop
                  changes:
                    - sqlFile:
                        path: %s.sql
                        relativeToChangelogFile: true
            """;

    @TempDir
    Path directory;

    private TestRepository repository;
    private Path module;

    @BeforeEach
    void create() {
        repository = TestRepository.init(directory).write(".gitignore", "target/\n");
        module = directory.resolve("app");
    }

    @Test
    void what_flyway_creates_from_the_folder_that_its_plugin_names() {
        repository
                .write("app/migrations/V1__shop.sql", FIRST.replace("parcel", "${box}"))
                .commit("first");
        repository
                .write("app/migrations/V2__invoices.sql", SECOND)
                .write("app/migrations/R__view.sql", "create view customers as select id from customer;");
        String before = repository.state();

        CompareStates.Outcome outcome = compare(SmallProject.in(module)
                .classPath(classPath("flyway-11.20.3"))
                .flyway(Map.of(
                        "locations", "filesystem:" + module.resolve("migrations"), "placeholders.box", "parcel")));

        assertThat(lines(outcome))
                .containsExactly(
                        "BREAKING Removed public.customer.phone",
                        "ADDITIVE Added public.customers",
                        "ADDITIVE Added public.invoice");
        assertThat(outcome.difference().base())
                .startsWith("git main (")
                .contains("Flyway 11.20.3, 1 migration, V1__shop.sql");
        assertThat(outcome.difference().head()).contains("Flyway 11.20.3, 3 migrations");
        assertThat(repository.state()).isEqualTo(before);
        assertThat(module.resolve("target/schema/base")).doesNotExist();
    }

    @Test
    @Tag("slow")
    void what_liquibase_creates_from_the_resources() {
        String folder = "app/resources/db/changelog/";
        repository
                .write(folder + "db.changelog-master.yaml", CHANGE_LOG + CHANGE_SET.formatted("1", "1"))
                .write(folder + "1.sql", FIRST)
                .commit("first");
        repository
                .write(
                        folder + "db.changelog-master.yaml",
                        CHANGE_LOG + CHANGE_SET.formatted("1", "1") + CHANGE_SET.formatted("2", "2"))
                .write(folder + "2.sql", SECOND);

        CompareStates.Outcome outcome = compare(SmallProject.in(module)
                .classPath(classPath("liquibase-4.33.0"))
                .resources(ResourceDirectory.unfiltered(module.resolve("resources"))));

        assertThat(lines(outcome))
                .containsExactly("BREAKING Removed public.customer.phone", "ADDITIVE Added public.invoice");
        assertThat(outcome.difference().base()).startsWith("git main (").contains("Liquibase 4.33.0");
    }

    /** With the driver, which the migrations of an application have as well. */
    private List<Path> classPath(String tool) {
        List<Path> classPath = new ArrayList<>(SmallProject.classPath(module, tool));
        classPath.add(Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
        return classPath;
    }

    private CompareStates.Outcome compare(SmallProject project) {
        return new CompareStates(new ClassPathLibraries(), ResultCache.none())
                .run(new CompareStates.Request(
                        project.build(),
                        new DatabaseChoice(
                                DatabaseParameters.NONE,
                                List.of(),
                                MigrationChoice.parse("auto"),
                                ClassPathBinaries.major(),
                                null),
                        module.resolve("docs/database-schema.md"),
                        StateName.parse("schema.base", "git:main"),
                        DatabaseParameters.NONE,
                        StateName.parse("schema.head", "project"),
                        RenameHints.NONE,
                        List.of()));
    }

    private static List<String> lines(CompareStates.Outcome outcome) {
        return outcome.difference().changes().stream()
                .map((SchemaChange change) ->
                        change.effect() + " " + change.group().title() + " " + change.path())
                .toList();
    }
}
