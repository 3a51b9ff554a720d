package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringBootSettingsTest {
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
    void flyway_settings_are_read_by_spring_boot_itself() throws Exception {
        project.resource("application.yml", """
                        shop: {schema: shop}
                        spring:
                          flyway:
                            locations:
                              - classpath:db/{vendor}
                              - classpath:db/common
                            default-schema: ${shop.schema}
                            baseline-on-migrate: true
                            init-sqls: SET lock_timeout = '5s'
                            url: jdbc:postgresql://production.example/shop
                            user: root
                            placeholders:
                              kind: uuid
                        """)
                .resource("db/postgresql/V1__a.sql", "CREATE TABLE a (kind ${kind});")
                .resource("db/common/V2__b.sql", "CREATE TABLE b (id int);");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-11.20.3").and("spring-boot-3.5.0"));

        assertThat(outcome.migrations()).hasSize(2);
        assertThat(outcome.historyTables()).containsExactly("shop.flyway_schema_history");
        assertThat(database.query("SELECT to_regclass('shop.a')::text")).containsExactly("shop.a");
    }

    @Test
    void the_plugins_settings_win_over_spring_boots() throws Exception {
        project.resource("application.properties", "spring.flyway.table=from_boot\nspring.flyway.locations=db/boot\n")
                .resource("db/boot/V1__a.sql", "CREATE TABLE a (id int);");

        MigrationOutcome.Applied outcome =
                apply(project.with("flyway-11.20.3").and("spring-boot-3.5.0").flyway(Map.of("table", "from_plugin")));

        assertThat(outcome.historyTables()).containsExactly("public.from_plugin");
    }

    @Test
    void liquibase_settings_are_read_by_spring_boot_itself() throws Exception {
        project.resource(
                        "application.properties",
                        "spring.liquibase.change-log=classpath:/changes/all.sql\nspring.liquibase.contexts=prod\n"
                                + "spring.liquibase.parameters.name=thing\n")
                .resource(
                        "changes/all.sql",
                        "--liquibase formatted sql\n--changeset bob:1 context:prod\nCREATE TABLE ${name} (id int);\n"
                                + "--changeset bob:2 context:demo\nCREATE TABLE demo (id int);\n");

        apply(project.with("liquibase-4.33.0").and("spring-boot-3.5.0"));

        assertThat(database.tables()).contains("thing").doesNotContain("demo");
    }

    @Test
    void a_configuration_that_spring_boot_cannot_read_is_reported() throws Exception {
        project.resource("application.yml", "spring: [unclosed\n")
                .resource("db/migration/V1__a.sql", "CREATE TABLE a (id int);");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("flyway-11.20.3").and("spring-boot-3.5.0")))
                .withMessageContaining("Spring Boot cannot read the project's configuration");
    }

    private MigrationOutcome.Applied apply(SampleProject sample) {
        return (MigrationOutcome.Applied)
                new MigrationRunner(SampleProject.NO_LIBRARIES).apply(sample.request("auto"), database.scratch());
    }
}
