package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiquibaseMigrationsTest {
    @TempDir
    Path directory;

    private SampleProject project;
    private FreshDatabase database;

    @BeforeEach
    void prepare() throws Exception {
        project = SampleProject.in(directory);
        database = FreshDatabase.create();
    }

    @Test
    void applies_a_change_log_at_the_usual_place() throws Exception {
        project.resource("db/changelog/db.changelog-master.yaml", """
                        databaseChangeLog:
                          - include:
                              file: db/changelog/changes/001-customers.sql
                          - changeSet:
                              id: orders
                              author: ann
                              changes:
                                - createTable:
                                    tableName: orders
                                    columns:
                                      - column: {name: id, type: bigint}
                        """)
                .resource(
                        "db/changelog/changes/001-customers.sql",
                        "--liquibase formatted sql\n--changeset bob:customers\nCREATE TABLE customer (id bigint);\n");

        MigrationOutcome.Applied outcome = apply(project.with("liquibase-4.33.0"));

        assertThat(outcome.summary())
                .isEqualTo("Liquibase 4.33.0, 2 migrations, the last db/changelog/db.changelog-master.yaml");
        assertThat(outcome.migrations().get(0))
                .isEqualTo(new AppliedMigration(
                        "customers",
                        "by bob",
                        "db/changelog/changes/001-customers.sql",
                        "9:356ee494f166876e8a9d32fe09f32091"));
        assertThat(outcome.historyTables()).containsExactly("public.databasechangelog", "public.databasechangeloglock");
        assertThat(database.tables())
                .containsExactly("customer", "databasechangelog", "databasechangeloglock", "orders");
    }

    @Test
    void a_failing_change_set_is_named_with_its_statement_and_the_servers_message() throws Exception {
        project.resource(
                "db/changelog/db.changelog-master.sql",
                "--liquibase formatted sql\n--changeset bob:bad\nALTER TABLE custmer ADD name text;\n");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("liquibase-4.33.0")))
                .withMessageStartingWith(
                        "Liquibase 4.33.0: src/main/resources/db/changelog/db.changelog-master.sql, line 3 (change set bad of bob):"
                                + " ERROR: relation"
                                + " \"custmer\" does not exist. Statement: ALTER TABLE custmer ADD name text. The scratch")
                .satisfies(failure -> {
                    assertThat(failure.sqlState()).isEqualTo("42P01");
                    assertThat(failure.line()).isEqualTo(3);
                });
    }

    @Test
    void a_failing_change_set_whose_statement_liquibase_made_is_named_with_the_line_where_it_begins() throws Exception {
        project.resource("db/changelog/db.changelog-master.yaml", """
                        databaseChangeLog:
                          - include:
                              file: db/changelog/orders.xml
                        """).resource("db/changelog/orders.xml", """
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                              http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                          <changeSet author="ann" id="1"><createTable tableName="t"><column name="id" type="int"/></createTable></changeSet>
                          <changeSet author="ann" id="10">
                            <addColumn tableName="orders"><column name="n" type="int"/></addColumn>
                          </changeSet>
                        </databaseChangeLog>
                        """);

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("liquibase-4.33.0")))
                .withMessageStartingWith(
                        "Liquibase 4.33.0: src/main/resources/db/changelog/orders.xml, line 6 (change set"
                                + " 10 of ann): ERROR: relation \"public.orders\" does not exist. Statement: ALTER TABLE");
    }

    @Test
    void rows_that_the_server_refuses_are_named_with_the_first_error() throws Exception {
        project.resource("db/changelog/db.changelog-master.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: tables
                              author: ann
                              changes:
                                - createTable:
                                    tableName: country
                                    columns:
                                      - column: {name: code, type: text, constraints: {primaryKey: true}}
                          - changeSet:
                              id: rows
                              author: ann
                              changes:
                                - loadData:
                                    tableName: country
                                    file: db/changelog/country.csv
                        """)
                .resource("db/changelog/country.csv", "code\nde\nfr\nde\n");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("liquibase-4.33.0")))
                .withMessageContaining(
                        "(change set rows of ann): ERROR: duplicate key value violates unique constraint")
                .satisfies(failure -> assertThat(failure.sqlState()).isEqualTo("23505"));
    }

    @Test
    void a_role_that_change_sets_expect_is_created() throws Exception {
        String role = "reader_" + database.scratch().name();
        project.resource(
                "db/changelog/db.changelog-master.sql",
                "--liquibase formatted sql\n--changeset bob:1\nCREATE TABLE t (id int);\n--changeset bob:2\nGRANT SELECT ON t TO "
                        + role + ";\n");

        MigrationOutcome.Applied outcome = apply(project.with("liquibase-4.33.0"));

        assertThat(outcome.migrations()).hasSize(2);
        assertThat(outcome.notes())
                .contains("role " + role + ", which the migrations expect, was created on the scratch server");
    }

    @Test
    void the_change_log_of_dropwizard_is_found() throws Exception {
        project.resource("migrations.xml", """
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                              http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                          <changeSet id="1" author="ann"><sql>CREATE TABLE t (id int)</sql></changeSet>
                        </databaseChangeLog>
                        """);

        assertThat(apply(project.with("liquibase-4.33.0")).migrations()).hasSize(1);
    }

    @Test
    void the_schema_of_liquibases_own_tables_is_created() throws Exception {
        project.resource(
                        "application.properties",
                        "spring.liquibase.liquibase-schema=shop\nspring.liquibase.default-schema=shop\n")
                .resource(
                        "db/changelog/db.changelog-master.sql",
                        "--liquibase formatted sql\n--changeset bob:1\nCREATE TABLE shop.t (id int);\n");

        MigrationOutcome.Applied outcome =
                apply(project.with("liquibase-4.33.0").and("spring-boot-3.5.0"));

        assertThat(database.query("SELECT id FROM shop.databasechangelog")).containsExactly("1");
        assertThat(outcome.notes())
                .contains("schema shop, which the migrations expect, was created on the scratch server");
    }

    @Test
    void the_plugins_change_log_contexts_and_parameters_count() throws Exception {
        project.resource(
                "changes/master.sql",
                "--liquibase formatted sql\n--changeset bob:1\nCREATE TABLE ${name} (id int);\n"
                        + "--changeset bob:2 context:demo\nCREATE TABLE demo (id int);\n");

        apply(project.with("liquibase-4.33.0")
                .liquibase(Map.of(
                        "changeLogFile", "src/main/resources/changes/master.sql",
                        "contexts", "prod",
                        "parameter.name", "thing")));

        assertThat(database.tables()).contains("thing").doesNotContain("demo");
    }

    @Test
    void liquibase_properties_are_read_and_the_plugin_and_the_application_go_before_them() throws Exception {
        project.file("liquibase.properties", """
                        changeLogFile: src/main/resources/changes/master.sql
                        liquibase.command.context-filter = demo
                        parameter.name = from_file
                        parameter.other = other_thing
                        url = jdbc:postgresql://production.example/shop
                        """)
                .resource(
                        "application.properties",
                        "quarkus.liquibase.contexts=prod\n" + "quarkus.liquibase.migrate-at-start=true\n")
                .resource(
                        "changes/master.sql",
                        "--liquibase formatted sql\n--changeset bob:1 context:prod\nCREATE TABLE ${name} (id int);\n"
                                + "CREATE TABLE ${other} (id int);\n"
                                + "--changeset bob:2 context:demo\nCREATE TABLE demo (id int);\n");

        new MigrationRunner(SampleProject.NO_LIBRARIES)
                .apply(
                        project.with("liquibase-4.33.0")
                                .and("smallrye-config-3.13.4")
                                .liquibase(Map.of("parameter.name", "thing"))
                                .request("liquibase"),
                        database.scratch());

        assertThat(database.tables()).contains("thing", "other_thing").doesNotContain("demo", "from_file");
    }

    @Test
    void a_properties_file_that_the_plugin_lets_override_it_does() throws Exception {
        project.file("db.properties", "contexts=demo\n")
                .resource(
                        "db/changelog/db.changelog-master.sql",
                        "--liquibase formatted sql\n--changeset bob:1 context:prod\nCREATE TABLE a (id int);\n"
                                + "--changeset bob:2 context:demo\nCREATE TABLE demo (id int);\n");

        apply(project.with("liquibase-4.33.0")
                .liquibase(Map.of(
                        "propertyFile", "db.properties", "propertyFileWillOverride", "true", "contexts", "prod")));

        assertThat(database.tables()).contains("demo").doesNotContain("a");
    }

    @Test
    void without_liquibase_on_the_class_path_the_last_apache_licensed_one_is_resolved() throws Exception {
        project.resource(
                "db/changelog/db.changelog-master.sql",
                "--liquibase formatted sql\n--changeset bob:1\nCREATE TABLE t (id int);\n");

        MigrationOutcome outcome =
                new MigrationRunner(SampleProject::resolve).apply(project.request("auto"), database.scratch());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        MigrationOutcome.Applied.class,
                        applied -> assertThat(applied.toolVersion()).isEqualTo("4.33.0"));
    }

    @Test
    void a_dump_may_come_first() throws Exception {
        project.file("db/1.sql", "CREATE TABLE old (id int);")
                .file("db/2.sql", "CREATE TABLE more (id int);")
                .resource(
                        "db/changelog/db.changelog-master.sql",
                        "--liquibase formatted sql\n--changeset bob:1\nALTER TABLE old ADD name text;\n");

        new MigrationRunner(SampleProject.NO_LIBRARIES)
                .apply(project.with("liquibase-4.33.0").request("sql:db/1.sql,sql:db/2.sql,auto"), database.scratch());

        assertThat(database.tables()).contains("old", "more", "databasechangelog");
        assertThat(database.query("SELECT name FROM old")).isEmpty();
    }

    @Test
    void without_a_change_log_nothing_is_found() throws Exception {
        assertThat(new MigrationRunner(SampleProject.NO_LIBRARIES)
                        .apply(project.with("liquibase-4.33.0").request("liquibase"), database.scratch()))
                .isInstanceOfSatisfying(
                        MigrationOutcome.NothingFound.class,
                        nothing -> assertThat(nothing.reason())
                                .startsWith(
                                        "no migrations found: looked at Liquibase 4.33.0 at db/changelog/db.changelog-master.yaml,"));
    }

    @Test
    void quarkus_settings_are_read() throws Exception {
        project.resource("application.properties", """
                        quarkus.liquibase.change-log=changes/all.sql
                        quarkus.liquibase.contexts=prod
                        quarkus.liquibase.migrate-at-start=true
                        quarkus.liquibase.change-log-parameters."name"=thing
                        """)
                .resource(
                        "changes/all.sql",
                        "--liquibase formatted sql\n--changeset bob:1 context:prod\nCREATE TABLE ${name} (id int);\n"
                                + "--changeset bob:2 context:demo\nCREATE TABLE demo (id int);\n");

        apply(project.with("liquibase-4.33.0").and("smallrye-config-3.13.4"));

        assertThat(database.tables()).contains("thing").doesNotContain("demo");
    }

    private MigrationOutcome.Applied apply(SampleProject sample) {
        return (MigrationOutcome.Applied)
                new MigrationRunner(SampleProject.NO_LIBRARIES).apply(sample.request("auto"), database.scratch());
    }
}
