package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlywayMigrationsTest {
    @TempDir
    Path directory;

    private SampleProject project;
    private FreshDatabase database;

    @BeforeEach
    void prepare() throws Exception {
        project = SampleProject.in(directory);
        database = FreshDatabase.create();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway-9.22.3", "flyway-10.22.0", "flyway-11.20.3", "flyway-13.12.0"})
    void applies_migrations_with_the_projects_own_version(String tool) throws Exception {
        project.with(tool)
                .resource("db/migration/V1__customers.sql", "CREATE TABLE customer (id bigint PRIMARY KEY);")
                .resource("db/migration/V10__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);")
                .resource("db/migration/R__numbers.sql", "CREATE OR REPLACE VIEW numbers AS SELECT 1 AS n;");

        MigrationOutcome.Applied outcome = apply(project.with(tool));

        assertThat(outcome.tool()).isEqualTo("Flyway");
        assertThat(outcome.toolVersion()).isEqualTo(tool.substring("flyway-".length()));
        assertThat(outcome.migrations())
                .containsExactly(
                        new AppliedMigration("1", "customers", "V1__customers.sql", "-1669523400"),
                        new AppliedMigration("10", "orders", "V10__orders.sql", "-1927402203"),
                        new AppliedMigration(null, "numbers", "R__numbers.sql", "1912442004"));
        assertThat(outcome.historyTables()).containsExactly("public.flyway_schema_history");
        assertThat(database.tables()).containsExactly("customer", "flyway_schema_history", "orders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway-9.22.3", "flyway-10.22.0", "flyway-11.20.3", "flyway-13.12.0"})
    void files_that_flyway_passes_over_are_named(String tool) throws Exception {
        String elsewhere = directory.resolve("sql").toString();
        project.with(tool)
                .resource("db/migration/V1__customers.sql", "CREATE TABLE customer (id bigint);")
                .resource("db/migration/orders/V2_orders.sql", "CREATE TABLE orders (id bigint);")
                .resource("db/migration/v3__items.sql", "CREATE TABLE items (id bigint);")
                .resource("db/migration/README.sql", "no migration")
                .resource("db/migration/afterMigrate.sql", "SELECT 1;")
                .file("sql/V4__more.sql", "CREATE TABLE more (id bigint);")
                .file("sql/V5_most.sql", "CREATE TABLE most (id bigint);");

        MigrationOutcome.Applied outcome =
                apply(project.with(tool).flyway(Map.of("locations", "classpath:db/migration,filesystem:" + elsewhere)));

        assertThat(outcome.ignoredFiles())
                .containsExactly(
                        directory.resolve("sql/V5_most.sql").toString(),
                        "db/migration/orders/V2_orders.sql",
                        "db/migration/v3__items.sql");
        assertThat(database.tables()).containsExactly("customer", "flyway_schema_history", "more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway-9.22.3", "flyway-10.22.0", "flyway-11.20.3", "flyway-13.12.0"})
    void a_failing_migration_is_named_with_line_statement_and_the_servers_message(String tool) throws Exception {
        project.resource("db/migration/V1__ok.sql", "CREATE TABLE customer (id bigint);")
                .resource("db/migration/V2__bad.sql", "-- a comment\n\nALTER TABLE custmer ADD name text;\n");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with(tool)))
                .withMessage(tool.replace("flyway-", "Flyway ")
                        + ": src/main/resources/db/migration/V2__bad.sql, line 3: ERROR: relation \"custmer\" does not exist."
                        + " Statement: ALTER TABLE custmer ADD name text. The scratch server starts empty, so this fails on"
                        + " every new database: fix the migration, or the earlier one that should have created what is"
                        + " missing. Log: target/schema/migrations/migrations.log")
                .satisfies(failure -> {
                    assertThat(failure.line()).isEqualTo(3);
                    assertThat(failure.sqlState()).isEqualTo("42P01");
                    assertThat(failure.script()).isEqualTo("src/main/resources/db/migration/V2__bad.sql");
                });
    }

    @Test
    void a_newer_source_wins_over_the_built_copy_and_a_version_is_never_there_twice() throws Exception {
        project.built("db/migration/V1__customers.sql", "CREATE TABLE stale (id bigint);")
                .built("db/migration/V2__old_name.sql", "CREATE TABLE old_name (id bigint);")
                .resource("db/migration/V1__customers.sql", "CREATE TABLE customer (id bigint);")
                .resource("db/migration/V2__new_name.sql", "CREATE TABLE new_name (id bigint);");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-11.20.3"));

        assertThat(database.tables()).containsExactly("customer", "flyway_schema_history", "new_name");
        assertThat(outcome.notes())
                .containsExactly(
                        "db/migration/V1__customers.sql and 1 more: read from the sources, which differ from target/classes",
                        "db/migration/V2__old_name.sql: left out, because it is only in target/classes and no longer in the sources");
    }

    @Tag("slow")
    @Test
    void an_index_that_waits_for_flyways_own_lock_is_stopped_and_the_setting_is_named() throws Exception {
        project.resource("db/migration/V1__customers.sql", "CREATE TABLE customer (id bigint PRIMARY KEY, name text);")
                .resource("db/migration/V2__index.sql", "CREATE INDEX CONCURRENTLY by_name ON customer (name);");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("flyway-11.20.3")))
                .withMessageStartingWith("Flyway 11.20.3: src/main/resources/db/migration/V2__index.sql, line 1: ERROR:"
                        + " canceling statement due to user request. Statement: CREATE INDEX CONCURRENTLY by_name")
                .withMessageContaining("Set flyway.postgresql.transactional.lock=false");

        database = FreshDatabase.create();
        apply(project.file("flyway.conf", "flyway.postgresql.transactional.lock=false\n")
                .with("flyway-11.20.3"));
        assertThat(database.tables()).containsExactly("customer", "flyway_schema_history");
    }

    @Test
    void migrations_that_hang_are_stopped() throws Exception {
        SampleProject hanging = project.resource("db/migration/V1__hang.sql", "SELECT pg_sleep(3600);")
                .with("flyway-11.20.3");

        assertThatThrownBy(() -> new MigrationRunner(SampleProject.NO_LIBRARIES)
                        .apply(hanging.request("auto", Duration.ofSeconds(4)), database.scratch()))
                .isInstanceOf(MigrationException.class)
                .hasMessageMatching("The JVM that applies the migrations \\(.*\\) was stopped after 4 s; set"
                        + " schema\\.timeLimit if it needs more\\. Its output is in .*migrations\\.log");
    }

    @Test
    void java_migrations_run_beside_sql_ones() throws Exception {
        project.resource("db/migration/V1__customers.sql", "CREATE TABLE customer (id bigint);")
                .file("src/main/java/db/migration/V2__Rows.java", """
                        package db.migration;

                        public class V2__Rows extends org.flywaydb.core.api.migration.BaseJavaMigration {
                            @Override
                            public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
                                System.out.println("noise that nobody should see");
                                try (var statement = context.getConnection().createStatement()) {
                                    statement.execute("CREATE TABLE from_java (id bigint)");
                                }
                            }
                        }
                        """);
        compile(project.with("flyway-11.20.3"));

        MigrationOutcome.Applied outcome = apply(project.with("flyway-11.20.3"));

        assertThat(outcome.migrations())
                .extracting(AppliedMigration::script)
                .containsExactly("V1__customers.sql", "db.migration.V2__Rows");
        assertThat(database.tables()).contains("customer", "from_java");
    }

    @Test
    void a_failing_java_migration_is_named() throws Exception {
        project.file("src/main/java/db/migration/V1__Boom.java", """
                package db.migration;

                public class V1__Boom extends org.flywaydb.core.api.migration.BaseJavaMigration {
                    @Override
                    public void migrate(org.flywaydb.core.api.migration.Context context) {
                        throw new IllegalStateException("no rates today");
                    }
                }
                """);
        compile(project.with("flyway-11.20.3"));

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("flyway-11.20.3")))
                .withMessageContaining("V1__Boom")
                .withMessageContaining("no rates today");
    }

    @Test
    void a_role_that_migrations_expect_is_created_and_noted() throws Exception {
        String role = "App \"Readers\" " + database.scratch().name();
        project.resource("db/migration/V1__t.sql", "CREATE TABLE t (id bigint);")
                .resource("db/migration/V2__grant.sql", "GRANT SELECT ON t TO \"" + role.replace("\"", "\"\"") + "\";")
                .resource("db/migration/V3__u.sql", "CREATE TABLE u (id bigint);");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-11.20.3"));

        assertThat(outcome.migrations()).hasSize(3);
        assertThat(outcome.notes())
                .contains("role " + role + ", which the migrations expect, was created on the scratch server");
    }

    @Test
    void a_schema_that_migrations_expect_is_created_and_noted() throws Exception {
        project.resource("db/migration/V1__t.sql", "CREATE TABLE \"My Shop\".t (id bigint);");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-11.20.3"));

        assertThat(database.query("SELECT 1 FROM \"My Shop\".t")).isEmpty();
        assertThat(outcome.notes())
                .contains("schema My Shop, which the migrations expect, was created on the scratch server");
    }

    @Test
    void a_schema_of_their_own_is_not_noted() throws Exception {
        project.resource("db/migration/V1__t.sql", "CREATE SCHEMA shop; CREATE TABLE shop.t (id bigint);");

        assertThat(apply(project.with("flyway-11.20.3")).notes()).noneMatch(note -> note.contains("schema"));
    }

    @Test
    void a_missing_extension_is_explained() throws Exception {
        project.resource("db/migration/V1__geo.sql", "CREATE EXTENSION postgis;");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("flyway-11.20.3")))
                .withMessageContaining("V1__geo.sql, line 1: ERROR: extension \"postgis\" is not available")
                .withMessageContaining("not postgis. Use a scratch server that has it, -Dschema.scratchUrl=…");
    }

    @Test
    void a_type_of_an_extension_that_no_migration_creates_is_explained() throws Exception {
        project.resource("db/migration/V1__place.sql", "CREATE TABLE place (at geometry(Point, 4326));");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("flyway-11.20.3")))
                .withMessageContaining("V1__place.sql, line 1: ERROR: type \"geometry\" does not exist")
                .withMessageContaining(
                        ". The extension postgis has the type geometry. The embedded server does not have");
    }

    @Test
    void settings_of_the_plugin_win_over_flyway_conf_and_the_url_in_it_is_not_used() throws Exception {
        project.file(
                        "flyway.conf",
                        "flyway.url=jdbc:postgresql://production.example/shop\nflyway.user=root\nflyway.table=history\n"
                                + "flyway.schemas=shop\nflyway.placeholders.kind=text\n")
                .file("sql/V1__a.sql", "CREATE TABLE a (kind ${kind});");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-10.22.0")
                .flyway(Map.of("locations", "filesystem:sql", "placeholders.kind", "uuid", "url", "jdbc:h2:mem:x")));

        assertThat(outcome.historyTables()).containsExactly("shop.history");
        assertThat(database.query("SELECT data_type FROM information_schema.columns WHERE table_schema = 'shop'"
                        + " AND table_name = 'a'"))
                .containsExactly("uuid");
    }

    @Test
    void flyway_toml_is_read_with_its_tables_and_lists_and_the_url_in_it_is_not_used() throws Exception {
        project.file("flyway.toml", """
                        [environments.shop]
                        url = "jdbc:postgresql://production.example/shop"
                        password = "s3cret"
                        schemas = ["shop"]

                        [flyway]
                        environment = "shop"
                        locations = ["filesystem:sql", "filesystem:more"]
                        table = "history"

                        [flyway.placeholders]
                        kind = "uuid"
                        """)
                .file("sql/V1__a.sql", "CREATE TABLE a (kind ${kind});")
                .file("more/V2__b.sql", "CREATE TABLE b (kind ${kind});");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-11.20.3"));

        assertThat(outcome.historyTables()).containsExactly("shop.history");
        assertThat(database.query("SELECT table_name || data_type FROM information_schema.columns WHERE table_schema ="
                        + " 'shop' AND column_name = 'kind' ORDER BY 1"))
                .containsExactly("auuid", "buuid");
    }

    @Test
    void a_flyway_toml_that_is_none_is_refused_with_its_line_and_not_its_text() throws Exception {
        project.file("conf/flyway.toml", "[environments.shop]\npassword = s3cret\n")
                .resource("db/migration/V1__a.sql", "CREATE TABLE a (id int);");

        assertThatThrownBy(() -> apply(project.with("flyway-11.20.3")))
                .isInstanceOf(MigrationException.class)
                .hasMessageEndingWith("conf/flyway.toml is not TOML: see line 2")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway-9.22.3", "flyway-11.20.3", "flyway-13.12.0"})
    void a_setting_that_this_flyway_does_not_know_is_left_out_and_noted(String tool) throws Exception {
        project.file("flyway.conf", "flyway.colour=blue\nflyway.table=history\n")
                .resource("db/migration/V1__a.sql", "CREATE TABLE a (id int);");

        MigrationOutcome.Applied outcome = apply(project.with(tool));

        assertThat(outcome.historyTables()).containsExactly("public.history");
        assertThat(outcome.notes())
                .contains("settings that this version of Flyway does not know are left out: flyway.colour");
    }

    @Test
    void quarkus_settings_are_read_with_their_production_profile() throws Exception {
        project.resource(
                        "application.properties",
                        "%prod.quarkus.flyway.schemas=shop\nquarkus.flyway.schemas=dev\n"
                                + "quarkus.flyway.migrate-at-start=true\nquarkus.flyway.baseline-on-migrate=true\n"
                                + "quarkus.flyway.placeholders.\"kind\"=uuid\n")
                .resource("db/migration/V1__a.sql", "CREATE TABLE a (kind ${kind});");

        assertThat(apply(project.with("flyway-11.20.3").and("smallrye-config-3.13.4")))
                .satisfies(outcome -> assertThat(outcome.historyTables()).containsExactly("shop.flyway_schema_history"))
                .satisfies(outcome -> assertThat(outcome.notes()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "smallrye-config-3.13.4, jboss-logging, Quarkus, org.jboss.logging.",
        "smallrye-config-3.13.4, microprofile-config-api, Quarkus, org.eclipse.microprofile.config.",
        "spring-boot-3.5.0, spring-jcl, Spring Boot, org.apache.commons.logging.",
        "micronaut-4.10.26, micronaut-core-4, Micronaut, io.micronaut.core.",
    })
    void a_framework_that_lacks_a_jar_stops_only_a_module_that_configures_it(
            String library, String jar, String framework, String missing) throws Exception {
        project.resource("db/migration/V1__a.sql", "CREATE TABLE a (id int);");
        SampleProject incomplete = project.with("flyway-11.20.3").and(library).without(jar);

        assertThat(apply(incomplete).notes())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith(framework + " is on the class path without " + missing);

        project.resource("application.properties", "a=b\n");
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(incomplete))
                .withMessageContaining(
                        framework + " cannot read the project's configuration (application.properties): " + missing)
                .withMessageContaining("is missing on the class path")
                .withMessageNotContaining("or set schema.migrations");
    }

    @Test
    void quarkus_settings_may_be_yaml_and_those_of_another_data_source_are_its_own() throws Exception {
        project.resource("application.yaml", """
                        quarkus:
                          flyway:
                            locations: [db/a, db/b]
                            migrate-at-start: true
                            users:
                              locations: [db/users]
                        """)
                .resource("db/a/V1__a.sql", "CREATE TABLE a (id int);")
                .resource("db/b/V2__b.sql", "CREATE TABLE b (id int);");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-11.20.3").and("smallrye-config-3.13.4"));

        assertThat(outcome.migrations()).hasSize(2);
        assertThat(outcome.notes()).isEmpty();
    }

    @Test
    void micronaut_settings_are_read() throws Exception {
        project.resource("application.yml", """
                        flyway:
                          datasources:
                            default:
                              enabled: true
                              locations: [classpath:db/a, classpath:db/b]
                              schemas: shop
                        """)
                .resource("db/a/V1__a.sql", "CREATE TABLE a (id int);")
                .resource("db/b/V2__b.sql", "CREATE TABLE b (id int);");

        MigrationOutcome.Applied outcome = apply(project.with("flyway-11.20.3").and("micronaut-4.10.26"));

        assertThat(outcome.migrations()).hasSize(2);
        assertThat(outcome.historyTables()).containsExactly("shop.flyway_schema_history");
        assertThat(outcome.notes()).isEmpty();
    }

    @Test
    void without_flyway_on_the_class_path_a_current_one_is_resolved_and_noted() throws Exception {
        project.file("db/migration/V1__a.sql", "CREATE TABLE a (id int);");

        MigrationOutcome outcome =
                new MigrationRunner(SampleProject::resolve).apply(project.request("auto"), database.scratch());

        assertThat(outcome).isInstanceOfSatisfying(MigrationOutcome.Applied.class, applied -> {
            assertThat(applied.summary()).isEqualTo("Flyway 11.20.3, 1 migration, V1__a.sql");
            assertThat(applied.notes())
                    .containsExactly(
                            "using Flyway 11.20.3 (resolved by the plugin): the project has migrations, but no flyway-core on its"
                                    + " class path");
        });
    }

    @Test
    void a_missing_postgresql_module_and_driver_are_resolved_in_the_projects_version() throws Exception {
        List<Path> coreOnly = TestLibraries.jars("flyway-10.22.0").stream()
                .filter(jar -> !jar.toString().contains("database-postgresql"))
                .toList();
        project.resource("db/migration/V1__a.sql", "CREATE TABLE a (id int);");
        SampleProject lacking = new SampleProject(directory, coreOnly, List.of(), Map.of(), Map.of());

        MigrationOutcome outcome =
                new MigrationRunner(SampleProject::resolve).apply(lacking.request("auto"), database.scratch());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        MigrationOutcome.Applied.class,
                        applied -> assertThat(applied.toolVersion()).isEqualTo("10.22.0"));
    }

    @Test
    void a_project_with_flyway_and_no_migrations_is_a_value() throws Exception {
        assertThat(new MigrationRunner(SampleProject.NO_LIBRARIES)
                        .apply(project.with("flyway-11.20.3").request("auto"), database.scratch()))
                .isEqualTo(new MigrationOutcome.NothingFound(List.of("Flyway 11.20.3 at classpath:db/migration")));
    }

    @Test
    void nothing_is_found_in_a_project_without_migrations() {
        assertThat(new MigrationRunner(SampleProject.NO_LIBRARIES).apply(project.request("auto"), database.scratch()))
                .isInstanceOfSatisfying(
                        MigrationOutcome.NothingFound.class,
                        nothing -> assertThat(nothing.reason())
                                .isEqualTo("no migrations found: looked at src/main/resources/db/migration,"
                                        + " target/classes/db/migration, db/migration,"
                                        + " src/main/resources/db/changelog, target/classes/db/changelog,"
                                        + " the class path for flyway-core and liquibase-core, its jars for"
                                        + " db/migration and db/changelog"));
    }

    @Test
    void files_elsewhere_are_named_with_the_value_to_set() throws Exception {
        project.resource("flyway/postgres/V1__customers.sql", "CREATE TABLE customer (id bigint);")
                .file("database/schema.sql", "create table if not exists customer (id bigint);")
                .file("database/notes.sql", "select 1;")
                .file("other/pom.xml", "<project/>")
                .file("other/V1__other.sql", "create table other (id bigint);")
                .resource("liquibase/part.xml", "<databaseChangeLog/>")
                .resource("liquibase/all.xml", "<databaseChangeLog><include file='v2/all.xml'/></databaseChangeLog>")
                .resource("liquibase/v2/all.xml", "<databaseChangeLog><include file='part.xml'/></databaseChangeLog>");

        assertThat(new MigrationRunner(SampleProject.NO_LIBRARIES)
                        .apply(project.with("flyway-11.20.3").request("flyway"), database.scratch()))
                .isInstanceOfSatisfying(
                        MigrationOutcome.NothingFound.class,
                        nothing -> assertThat(nothing.advice())
                                .isEqualTo("set schema.migrations to where the migrations are, such as"
                                        + " -Dschema.migrations=flyway:src/main/resources/flyway/postgres or"
                                        + " -Dschema.migrations=liquibase:src/main/resources/liquibase/all.xml or"
                                        + " -Dschema.migrations=sql:database"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway-6.5.7", "flyway-9.22.3", "flyway-11.20.3", "flyway-13.12.0"})
    void folders_that_are_alternatives_are_named_with_the_value_to_set(String tool) throws Exception {
        String table = "CREATE TABLE customer (id bigint);";
        project.resource("db/migration/acme/V1__init.sql", table)
                .resource("db/migration/globex/V1__init.sql", table)
                .resource("db/migration/globex/V2__more.sql", "CREATE TABLE visit (id bigint);")
                .resource("db/migration/initech/V3__init.sql", table);
        String folders = "src/main/resources/db/migration/";

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with(tool)))
                .withMessageContaining(": several migrations have the version 1: " + folders + "acme/V1__init.sql, "
                        + folders
                        + "globex/V1__init.sql. If these folders are alternatives, such as one for each environment or"
                        + " product, choose one: schema.migrations=flyway:" + folders + "acme or"
                        + " schema.migrations=flyway:" + folders + "globex or schema.migrations=flyway:" + folders
                        + "initech. If the application applies several of them together, set Flyway's locations as it"
                        + " does (flyway.locations). Otherwise give one of the files another version. Log: ");

        new MigrationRunner(SampleProject.NO_LIBRARIES)
                .apply(project.with(tool).request("flyway:" + folders + "globex"), database.scratch());
        assertThat(database.tables()).containsExactly("customer", "flyway_schema_history", "visit");
    }

    @Test
    void two_files_of_one_folder_with_one_version_are_named() throws Exception {
        project.resource("db/migration/V1__init.sql", "CREATE TABLE customer (id bigint);")
                .resource("db/migration/V1__other.sql", "CREATE TABLE visit (id bigint);");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.with("flyway-11.20.3")))
                .withMessageStartingWith("Flyway 11.20.3: several migrations have the version 1:"
                        + " src/main/resources/db/migration/V1__init.sql,"
                        + " src/main/resources/db/migration/V1__other.sql. Give one of them another version. Log: ");
    }

    private static final String LATER = "ALTER TABLE old ADD name text;";

    @Test
    void a_dump_from_before_flyway_may_come_first() throws Exception {
        SampleProject sample = project.file("db/dump.sql", "CREATE TABLE old (id int);")
                .resource("db/migration/V1__old.sql", "CREATE TABLE old (id int);")
                .resource("db/migration/V2__later.sql", LATER)
                .resource("db/migration/V3__last.sql", "CREATE TABLE last (id int);")
                .with("flyway-11.20.3");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> run(sample, FreshDatabase.create()))
                .withMessageContaining("baselineOnMigrate");

        SampleProject baselined = sample.flyway(Map.of("baselineOnMigrate", "true"));
        MigrationOutcome.Applied outcome = run(baselined, database);
        assertThat(outcome.migrations())
                .extracting(AppliedMigration::script)
                .containsExactly("V2__later.sql", "V3__last.sql");
        assertThat(outcome.notes()).contains("the scratch database begins with db/dump.sql");
        assertThat(database.tables()).containsExactly("flyway_schema_history", "last", "old");

        FreshDatabase part = FreshDatabase.create();
        new MigrationRunner(SampleProject.NO_LIBRARIES)
                .applyWithout(
                        outcome.migrations().subList(1, 2),
                        outcome.historyTables(),
                        baselined.request("sql:db/dump.sql,flyway"),
                        database.scratch(),
                        part.scratch());
        assertThat(part.tables()).containsExactly("flyway_schema_history", "old");
    }

    @Test
    void a_dump_with_flyways_history_is_continued() throws Exception {
        SampleProject sample = project.resource("db/migration/V1__old.sql", "CREATE TABLE old (id int);")
                .with("flyway-11.20.3");
        apply(sample);
        List<String> checksum = database.query("SELECT checksum FROM flyway_schema_history");
        sample.resource("db/migration/V2__later.sql", LATER)
                .file(
                        "db/dump.sql",
                        """
                        CREATE TABLE old (id int);
                        CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version varchar(50),
                            description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL,
                            checksum int, installed_by varchar(100) NOT NULL, installed_on timestamp DEFAULT now(),
                            execution_time int NOT NULL, success boolean NOT NULL);
                        COPY flyway_schema_history FROM stdin;
                        """
                                + String.join(
                                        "\t",
                                        "1",
                                        "1",
                                        "old",
                                        "SQL",
                                        "V1__old.sql",
                                        checksum.get(0),
                                        "app",
                                        "2024-01-01",
                                        "7",
                                        "t")
                                + "\n\\.\n");
        FreshDatabase later = FreshDatabase.create();

        MigrationOutcome.Applied outcome = run(sample, later);

        assertThat(later.query("SELECT script FROM flyway_schema_history ORDER BY installed_rank"))
                .containsExactly("V1__old.sql", "V2__later.sql");

        FreshDatabase part = FreshDatabase.create();
        new MigrationRunner(SampleProject.NO_LIBRARIES)
                .applyWithout(
                        outcome.migrations().subList(1, 2),
                        outcome.historyTables(),
                        sample.request("sql:db/dump.sql,flyway"),
                        later.scratch(),
                        part.scratch());
        assertThat(part.query("SELECT attname FROM pg_attribute WHERE attrelid = 'old'::regclass AND attnum > 0"))
                .containsExactly("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/none.sql", "db/empty"})
    void a_dump_that_is_not_there_is_named(String place) throws Exception {
        Files.createDirectories(directory.resolve("db/empty"));

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> new MigrationRunner(SampleProject.NO_LIBRARIES)
                        .apply(project.request("sql:" + place + ",flyway"), database.scratch()))
                .withMessage("schema.migrations names " + place + ", which does not exist or has no *.sql file");
    }

    private static MigrationOutcome.Applied run(SampleProject sample, FreshDatabase target) {
        return (MigrationOutcome.Applied) new MigrationRunner(SampleProject.NO_LIBRARIES)
                .apply(sample.request("sql:db/dump.sql,flyway"), target.scratch());
    }

    private MigrationOutcome.Applied apply(SampleProject sample) {
        return (MigrationOutcome.Applied)
                new MigrationRunner(SampleProject.NO_LIBRARIES).apply(sample.request("auto"), database.scratch());
    }

    private void compile(SampleProject sample) throws Exception {
        JavaSources.compile(
                directory.resolve("target/classes"),
                sample.libraries(),
                JavaSources.in(directory.resolve("src/main/java")));
    }
}
