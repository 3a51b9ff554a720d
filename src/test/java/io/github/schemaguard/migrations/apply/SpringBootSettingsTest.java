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
    void settings_of_boot_before_2_4_are_read_by_it_too() throws Exception {
        project.resource("application.properties", "spring.profiles.active=shop\nspring.flyway.sql-migration-prefix=\n")
                .resource("application-shop.yml", "spring: {flyway: {schemas: [shop], table: schema_version}}\n")
                .resource("db/migration/2017__a.sql", "CREATE TABLE shop.a (id int);");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-6.5.7").and("spring-boot-2.3.12"));

        assertThat(outcome.migrations()).hasSize(1);
        assertThat(outcome.historyTables()).containsExactly("shop.schema_version");
    }

    @Test
    void each_module_of_spring_modulith_has_its_own_migrations() throws Exception {
        project.resource("application.properties", "spring.modulith.runtime.flyway-enabled=true\n")
                .resource("db/migration/__root/V1__base.sql", "CREATE TABLE base (id int PRIMARY KEY);")
                .resource("db/migration/catalog/V1__line.sql", "CREATE TABLE line (id int REFERENCES orders);")
                .resource("db/migration/orders/V1__orders.sql", "CREATE TABLE orders (id int PRIMARY KEY);")
                .resource("db/migration/orders/V2__base.sql", "ALTER TABLE orders ADD base int REFERENCES base;");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-11.20.3").and("spring-boot-3.5.0"));

        assertThat(outcome.historyTables())
                .containsExactly(
                        "public.flyway_schema_history",
                        "public.flyway_schema_history_catalog",
                        "public.flyway_schema_history_orders");
        assertThat(outcome.migrations())
                .extracting(each -> each.version() + " " + each.description())
                .containsExactly("1 base", "1 line", "1 orders", "2 base");
        assertThat(database.tables()).contains("base", "line", "orders");
    }

    @Test
    void a_module_that_fails_whatever_came_before_is_reported() throws Exception {
        project.resource("application.properties", "spring.modulith.runtime.flyway-enabled=true\n")
                .resource("db/migration/__root/V1__base.sql", "CREATE TABLE base (id int PRIMARY KEY);")
                .resource("db/migration/orders/V1__orders.sql", "CREATE TABLE orders (id int REFERENCES nothing);");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("flyway-11.20.3").and("spring-boot-3.5.0")))
                .withMessageContaining("relation \"nothing\" does not exist");
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
    void liquibases_own_tables_have_the_names_and_the_schema_of_the_settings() throws Exception {
        try (var connection = database.scratch().connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA meta");
        }
        project.resource(
                        "application.properties",
                        "spring.liquibase.change-log=changes/all.sql\nspring.liquibase.liquibase-schema=meta\n"
                                + "spring.liquibase.database-change-log-table=CHANGES_OF_SHOP\n"
                                + "spring.liquibase.database-change-log-lock-table=CHANGES_OF_SHOP_LOCK\n")
                .resource(
                        "changes/all.sql",
                        "--liquibase formatted sql\n--changeset bob:1\nCREATE TABLE thing (id int);\n"
                                + "--changeset bob:2\nALTER TABLE meta.changes_of_shop ADD note text;\n");

        MigrationOutcome.Applied outcome =
                apply(project.with("liquibase-4.33.0").and("spring-boot-3.5.0"));

        assertThat(outcome.historyTables()).containsExactly("meta.changes_of_shop", "meta.changes_of_shop_lock");
        assertThat(outcome.migrations()).hasSize(2);
        assertThat(database.tables()).contains("thing").doesNotContain("databasechangelog");
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
