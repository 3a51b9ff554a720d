package io.github.schemaguard.goal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.git.TestRepository;
import io.github.schemaguard.goal.SmallProject;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.lint.LintRules;
import io.github.schemaguard.lint.SchemaLint;
import io.github.schemaguard.lint.rule.EntityCode;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.ScriptLintRule;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.LiveStatistics;
import io.github.schemaguard.source.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about migrations and other SQL files: each with files that break it, and with files that keep it. */
class ScriptRulesTest {

    private static final String MIGRATIONS = "src/main/resources/db/migration/";

    @TempDir
    Path directory;

    @Test
    void every_rule_about_scripts_is_tested_here() {
        assertThat(LintRules.ALL.stream().filter(ScriptLintRule.class::isInstance))
                .extracting(LintRule::code)
                .containsExactly("SG860", "SG861", "SG862", "SG863");
    }

    @Test
    void a_script_outside_the_folders_of_the_team() {
        TestRepository files = TestRepository.init(directory);
        for (String file : List.of(
                MIGRATIONS + "V1__a.sql",
                "src/test/resources/data.sql",
                "scripts/fix.sql",
                "src/main/resourcesx/b.sql",
                "target/classes/db/migration/V1__a.sql",
                "node_modules/x/y.sql",
                ".idea/z.sql",
                "web/pom.xml",
                "web/schema.sql")) {
            files.write(file, "select 1;");
        }

        assertThat(found("SG860", Map.of(), reading(List.of(), List.of())))
                .containsExactly(
                        "INFO scripts/fix.sql: is a script outside of src/main/resources/, src/test/resources/, where nobody"
                                + " looks for what changes the database",
                        "INFO src/main/resourcesx/b.sql: is a script outside of src/main/resources/, src/test/resources/,"
                                + " where nobody looks for what changes the database");
        assertThat(found("SG860", Map.of("folders", "src, scripts/"), reading(List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void a_version_is_left_out() {
        assertThat(found("SG861", Map.of(), reading(versions("1", "2", "4", "9"), List.of())))
                .containsExactly(
                        "INFO V4__x.sql: follows version 2: version 3 is missing, perhaps deleted or still on a branch",
                        "INFO V9__x.sql: follows version 4: versions 5 to 8 are missing, perhaps deleted or still on a"
                                + " branch");
        assertThat(found("SG861", Map.of(), reading(versions("3", "4", "5"), List.of())))
                .isEmpty();
        assertThat(found("SG861", Map.of(), reading(versions("1", "20240101"), List.of())))
                .isEmpty();
        assertThat(found("SG861", Map.of(), reading(versions("1.1", "1.3"), List.of())))
                .isEmpty();
        assertThat(found(
                        "SG861",
                        Map.of(),
                        reading(List.of(new AppliedMigration("5", "by bob", "a.sql", null)), List.of())))
                .isEmpty();
    }

    @Test
    void a_file_that_the_tool_passes_over() {
        TestRepository.init(directory).write(MIGRATIONS + "V1_add.sql", "select 1;");

        assertThat(found("SG862", Map.of(), reading(List.of(), List.of("db/migration/V1_add.sql"))))
                .containsExactly("WARNING " + MIGRATIONS + "V1_add.sql: is never applied: its name is not the one of a"
                        + " migration to Flyway, which passes over it without a message. Names are like"
                        + " V12__add_phone.sql, with two underscores");
        assertThat(found("SG862", Map.of(), reading(versions("1"), List.of()))).isEmpty();
        assertThat(found("SG862", Map.of(), null)).isEmpty();
    }

    @Test
    void a_change_log_that_nothing_includes() {
        String resources = "src/main/resources/";
        String changes = resources + "db/changelog/changes/";
        String log = "<databaseChangeLog><changeSet id='1' author='a'/></databaseChangeLog>";
        TestRepository files = TestRepository.init(directory)
                .write(resources + "db/changelog/master.xml", "<databaseChangeLog><include file='changes/001.xml'/>")
                .write(resources + "db/changelog/other-database.xml", log)
                .write(resources + "application-test.yml", "change-log: classpath:db/changelog/changes/test.xml")
                .write(changes + "001.xml", log + "<include file='001-data.sql'/>")
                .write(changes + "001-data.sql", "--liquibase formatted sql\n--changeset a:1\n")
                .write(changes + "002.xml", log)
                .write(changes + "003.sql", "-- liquibase formatted sql\n")
                .write(changes + "004.yaml", "databaseChangeLog:\n- changeSet:\n    id: 4\n")
                .write(changes + "helper.sql", "select 1;")
                .write(changes + "test.xml", log);
        DatabaseReading reading =
                reading(List.of(new AppliedMigration("1", "by a", "db/changelog/changes/001.xml", null)), List.of());

        String message =
                ": is never applied: no change log includes it, although others beside it are included. Include it,"
                        + " or remove it";
        assertThat(found("SG862", Map.of(), reading))
                .containsExactly(
                        "WARNING " + changes + "002.xml" + message,
                        "WARNING " + changes + "003.sql" + message,
                        "WARNING " + changes + "004.yaml" + message);
        files.write(resources + "db/changelog/master.xml", "<databaseChangeLog><includeAll path='changes'/>");
        assertThat(found("SG862", Map.of(), reading)).isEmpty();
        files.write(resources + "db/changelog/master.xml", "<databaseChangeLog><include file='changes/${file}.xml'/>");
        assertThat(found("SG862", Map.of(), reading)).isEmpty();
    }

    @Test
    void a_migration_is_not_what_it_was() {
        TestRepository files = TestRepository.init(directory)
                .write(MIGRATIONS + "V1__x.sql", "create table a (id int);\n")
                .write(MIGRATIONS + "V2__x.sql", "create table b (id int);\n")
                .write(MIGRATIONS + "R__x.sql", "create view v as select 1;\n")
                .commit("Add tables");
        files.git("switch", "-q", "-c", "feature");
        files.write(MIGRATIONS + "V1__x.sql", "create table a (id bigint);\n")
                .write(MIGRATIONS + "V2__x.sql", "create table b (id int);\r\n")
                .write(MIGRATIONS + "R__x.sql", "create view v as select 2;\n")
                .write(MIGRATIONS + "V3__x.sql", "create table c (id int);\n");
        List<AppliedMigration> migrations = List.of(
                migration("1"), migration("2"), migration("3"), new AppliedMigration(null, "x", "R__x.sql", null));

        assertThat(found("SG863", Map.of(), reading(migrations, List.of())))
                .containsExactly(
                        "WARNING " + MIGRATIONS + "V1__x.sql: was edited since main: databases that have it are not"
                                + " changed by that, and Flyway refuses to go on. Restore the file, and write the change as a"
                                + " new migration");
        assertThatThrownBy(() -> found("SG863", Map.of("base", "nowhere"), reading(migrations, List.of())))
                .isInstanceOf(GoalException.class)
                .hasMessageStartingWith(
                        "SG863 cannot compare the migrations with nowhere: git knows no commit nowhere");
        files.commit("Edit");
        files.git("switch", "-q", "main");
        assertThat(found("SG863", Map.of(), reading(migrations, List.of()))).isEmpty();
    }

    private static List<AppliedMigration> versions(String... versions) {
        return Arrays.stream(versions).map(ScriptRulesTest::migration).toList();
    }

    private static AppliedMigration migration(String version) {
        return new AppliedMigration(version, "x", "V" + version + "__x.sql", null);
    }

    private static DatabaseReading reading(List<AppliedMigration> migrations, List<String> ignored) {
        return new DatabaseReading(
                new Source.Unreadable("database", "no catalog is needed"),
                migrations,
                List.of(),
                MigrationHistories.NONE,
                ignored,
                List.of());
    }

    /** Severity, place and message of each finding. */
    private List<String> found(String code, Map<String, String> settings, @Nullable DatabaseReading database) {
        LintContext context = new LintContext(
                Side.DATABASE,
                Catalog.EMPTY,
                Mapping.EMPTY,
                EntityCode.none(),
                new ModuleScripts(
                        SmallProject.in(directory)
                                .resources(ResourceDirectory.unfiltered(directory.resolve("src/main/resources")))
                                .build(),
                        database),
                LiveStatistics.NONE,
                List.of(),
                rule -> ((LintRule) rule).defaults().with(settings));
        return SchemaLint.run(context, rule -> rule.code().equals(code), finding -> finding).stream()
                .map(ScriptRulesTest::text)
                .toList();
    }

    private static String text(Finding finding) {
        String place = finding.locations().isEmpty()
                ? finding.object().toString()
                : finding.locations().get(0).toString();
        return finding.severity() + " " + place + ": " + finding.message();
    }
}
