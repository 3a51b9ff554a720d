package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.migrations.MigrationOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Migrations whose framework gives them the application's connection, which searches another schema than {@code public}. */
class SessionSchemaMigrationsTest {

    private static final String BOOT = "spring.datasource.url=jdbc:postgresql://db/shop?";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the tool | the framework | its settings | the first migration | where the table is, and the history
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT + "currentSchema=app |  | app | app",
                "flyway-6.5.7     | spring-boot-2.3.12     | " + BOOT + "currentSchema=app |  | app | app",
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT + "currentSchema=\"App\",public |  | App | App",
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT + "ssl=true;spring.datasource.hikari.schema=app"
                        + " |  | app | app",
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT + "currentSchema=app"
                        + " | create schema if not exists app; | app | app",
                // Flyway's own connection.
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT
                        + "currentSchema=app;spring.flyway.url=jdbc:postgresql://db/shop |  | public | public",
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT
                        + "ssl=true;spring.flyway.url=jdbc:postgresql://db/shop?currentSchema=app |  | app | app",
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT
                        + "ssl=true;spring.datasource.hikari.schema=app;spring.flyway.user=ddl |  | public | public",
                // Flyway's own setting counts more.
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT
                        + "currentSchema=app;spring.flyway.schemas=other |  | other | other",
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT
                        + "currentSchema=app;spring.flyway.default-schema=public | create schema app; | public | public",
                // Others run the migrations, or they begin before the schema is there.
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT
                        + "currentSchema=app;spring.flyway.enabled=false |  | public | public",
                "flyway-11.20.3   | spring-boot-3.5.0      | " + BOOT + "currentSchema=app"
                        + " | create schema app; | public | public",
                // Not PostgreSQL.
                "flyway-11.20.3   | spring-boot-3.5.0      | spring.datasource.url=jdbc:mysql://db/shop?currentSchema=app"
                        + " |  | public | public",
                "flyway-11.20.3   | smallrye-config-3.13.4 |"
                        + " quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop?currentSchema=app |  | app | app",
                "flyway-11.20.3   | micronaut-4.10.26      |"
                        + " datasources.default.url=jdbc:postgresql://db/shop?currentSchema=app |  | app | app",
                "liquibase-4.33.0 | spring-boot-3.5.0      | " + BOOT + "currentSchema=app |  | app | app",
                "liquibase-3.8.9  | spring-boot-2.3.12     | " + BOOT + "currentSchema=app |  | app | app",
                "liquibase-4.33.0 | spring-boot-3.5.0      | " + BOOT + "currentSchema=app"
                        + " | create schema if not exists app; | app | app",
                // Nobody has created it: Liquibase works in public then, and so do its change sets.
                "liquibase-4.33.0 | spring-boot-3.5.0      | " + BOOT + "currentSchema=app,public"
                        + " | create schema app; | public | public",
                "liquibase-4.33.0 | spring-boot-3.5.0      | " + BOOT
                        + "currentSchema=app;spring.liquibase.default-schema=public |  | public | public",
            })
    void tables_and_history_are_where_the_sessions_search(
            String tool, String framework, String settings, String first, String table, String history)
            throws Exception {
        String sql = (first == null ? "" : first) + "\ncreate table item (id bigint primary key);";
        SampleProject project = SampleProject.in(directory)
                .with(tool)
                .and(framework)
                .resource("application.properties", settings.replace(';', '\n'))
                .resource("db/migration/V1__item.sql", sql)
                .resource(
                        "db/changelog/db.changelog-master.sql",
                        "--liquibase formatted sql\n--changeset me:1\n" + sql + "\n");
        FreshDatabase database = FreshDatabase.create();

        MigrationOutcome.Applied outcome = (MigrationOutcome.Applied) new MigrationRunner(SampleProject.NO_LIBRARIES)
                .apply(project.request(tool.substring(0, tool.indexOf('-'))), database.scratch());

        assertThat(database.query("select relnamespace::regnamespace::text from pg_class where relname = 'item'"))
                .containsExactly(table.equals("App") ? "\"App\"" : table);
        assertThat(outcome.historyTables()).allMatch(name -> name.startsWith(history + "."));
        assertThat(outcome.migrations()).hasSize(1);
    }
}
