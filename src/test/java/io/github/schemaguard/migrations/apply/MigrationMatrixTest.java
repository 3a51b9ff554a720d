package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs one project that uses every feature of Flyway, and one that uses every feature of Liquibase, with the version that
 * the plugin provides and with an old one; with the profile {@code matrix}, with every version in {@code src/test/libraries}.
 */
class MigrationMatrixTest {
    @TempDir
    Path directory;

    private FreshDatabase database;

    @BeforeEach
    void prepare() throws Exception {
        database = FreshDatabase.create();
    }

    static List<String> flyways() {
        return versions("flyway-", "flyway-6.5.7", "flyway-11.20.3");
    }

    static List<String> liquibases() {
        return versions("liquibase-", "liquibase-3.8.9", "liquibase-4.33.0");
    }

    private static List<String> versions(String tool, String... usual) {
        List<String> versions = TestLibraries.matrix("matrix").stream()
                .filter(name -> name.startsWith(tool))
                .map(name -> "matrix/" + name)
                .toList();
        return versions.isEmpty() ? List.of(usual) : versions;
    }

    @ParameterizedTest
    @MethodSource("flyways")
    void flyway_with_java_callbacks_placeholders_locations_baseline_and_repeatable(String tool) throws Exception {
        SampleProject project = SampleProject.in(directory)
                .with(tool)
                .file(
                        "flyway.conf",
                        "flyway.locations=classpath:db/migration,filesystem:more\nflyway.placeholders.kind=uuid\n"
                                + "flyway.baselineOnMigrate=true\nflyway.baselineVersion=1\nflyway.table=history\n"
                                + "flyway.url=jdbc:postgresql://production.example/shop\n")
                .resource("db/migration/V1__old.sql", "CREATE TABLE old (id int);")
                .resource("db/migration/V2__customers.sql", "CREATE TABLE customer (id ${kind} DEFAULT '${text}');")
                .resource("db/migration/R__numbers.sql", "CREATE OR REPLACE VIEW numbers AS SELECT 1 AS n;")
                .resource("db/migration/afterMigrate.sql", "CREATE TABLE IF NOT EXISTS by_callback (id int);")
                .file("more/V3__orders.sql", "CREATE TABLE orders (id ${kind});")
                .file("src/main/java/db/migration/V4__Rows.java", """
                        package db.migration;

                        public class V4__Rows extends org.flywaydb.core.api.migration.BaseJavaMigration {
                            @Override
                            public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
                                try (var statement = context.getConnection().createStatement()) {
                                    statement.execute("CREATE TABLE from_java (id int)");
                                }
                            }
                        }
                        """)
                .flyway(Map.of("placeholders.text", "00000000-0000-0000-0000-000000000000"));
        compile(project);

        MigrationOutcome.Applied outcome = apply(project);

        assertThat(tool).endsWith(outcome.toolVersion());
        assertThat(outcome.migrations())
                .extracting(AppliedMigration::script)
                .contains("V2__customers.sql", "V3__orders.sql", "db.migration.V4__Rows", "R__numbers.sql");
        assertThat(database.tables()).contains("by_callback", "customer", "from_java", "history", "orders");
        assertThat(database.query("SELECT data_type FROM information_schema.columns WHERE table_name = 'orders'"))
                .containsExactly("uuid");
        assertThat(outcome.historyTables()).containsExactly("public.history");
        assertThat(outcome.notes())
                .containsExactly("db/migration/R__numbers.sql and 3 more: read from the sources, which differ from"
                        + " target/classes");
    }

    @ParameterizedTest
    @MethodSource("flyways")
    void flyway_names_file_statement_and_line(String tool) throws Exception {
        SampleProject project = SampleProject.in(directory)
                .with(tool)
                .file("more/V1__bad.sql", "CREATE TABLE a (id int);\n\nALTER TABLE custmer\n  ADD name text;\n")
                .file(
                        "typo/V1__bad.sql",
                        "CREATE TABLE a (id int);\n\n-- orders\nCREATE TABLE b (\n  id int,\n  note txt\n);\n")
                .flyway(Map.of("locations", "filesystem:more"));

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project))
                .withMessageContaining(": more/V1__bad.sql, line 3: ERROR: relation \"custmer\" does not exist."
                        + " Statement: ALTER TABLE custmer ADD name text. ");
        // Before version 7, Flyway takes a comment before the statement for the line where it begins.
        int line = tool.matches(".*flyway-[56]\\..*") ? 5 : 6;
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project.flyway(Map.of("locations", "filesystem:typo"))))
                .withMessageContaining(": typo/V1__bad.sql, line " + line
                        + ": ERROR: type \"txt\" does not exist. Statement: CREATE TABLE b (");
    }

    @ParameterizedTest
    @MethodSource("liquibases")
    void liquibase_with_every_format_includes_contexts_labels_and_parameters(String tool) throws Exception {
        SampleProject project = withYaml(SampleProject.in(directory).with(tool))
                .file(
                        "liquibase.properties",
                        "changeLogFile=db/changelog/all.xml\nparameter.name=thing\ncontexts=prod\nlabels=released\n"
                                + "url=jdbc:postgresql://production.example/shop\n")
                .resource("db/changelog/all.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-3.6.xsd">
                            <changeSet id="1" author="bob">
                                <createTable tableName="${name}"><column name="id" type="bigint"/></createTable>
                            </changeSet>
                            <changeSet id="2" author="bob" context="demo"><sql>CREATE TABLE demo (id int)</sql></changeSet>
                            <changeSet id="3" author="bob" labels="later"><sql>CREATE TABLE later (id int)</sql></changeSet>
                            <include file="more.sql" relativeToChangelogFile="true"/>
                            <includeAll path="db/changelog/all" />
                        </databaseChangeLog>
                        """)
                .resource(
                        "db/changelog/more.sql",
                        "--liquibase formatted sql\n--changeset bob:4 labels:released context:prod\n"
                                + "CREATE TABLE ${other} (id int);\n--rollback DROP TABLE ${other};\n"
                                + "--changeset bob:5 runOnChange:true splitStatements:false\n"
                                + "CREATE VIEW numbers AS SELECT 1 AS n;\n")
                .resource(
                        "db/changelog/all/a.sql",
                        "--liquibase formatted sql\n--changeset bob:6\nCREATE TABLE included (id int);\n")
                .resource("db/changelog/all/b.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: 7
                              author: bob
                              labels: released
                              changes:
                                - createTable:
                                    tableName: from_yaml
                                    columns:
                                      - column: {name: id, type: bigint}
                          - changeSet: {id: 8, author: bob, context: demo, changes: [{sql: {sql: CREATE TABLE demo (id int)}}]}
                        """)
                .resource("db/changelog/all/c.json", """
                        {"databaseChangeLog": [
                          {"changeSet": {"id": "9", "author": "bob", "context": "prod", "changes": [
                            {"createTable": {"tableName": "from_json", "columns": [
                              {"column": {"name": "id", "type": "bigint"}}]}}]}},
                          {"changeSet": {"id": "10", "author": "bob", "labels": "later", "changes": [
                            {"sql": {"sql": "CREATE TABLE later (id int)"}}]}}]}
                        """)
                .resource("db/changelog/all/d.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-3.6.xsd">
                            <changeSet id="11" author="bob" context="prod" labels="released">
                                <sql>CREATE TABLE from_xml (id int)</sql>
                            </changeSet>
                        </databaseChangeLog>
                        """)
                .liquibase(Map.of("parameter.other", "other_thing"));

        MigrationOutcome.Applied outcome = apply(project);

        assertThat(tool).endsWith(outcome.toolVersion());
        assertThat(database.tables())
                .containsExactly(
                        "databasechangelog",
                        "databasechangeloglock",
                        "from_json",
                        "from_xml",
                        "from_yaml",
                        "included",
                        "other_thing",
                        "thing");
        assertThat(outcome.migrations())
                .extracting(AppliedMigration::version)
                .containsExactly("1", "4", "5", "6", "7", "9", "11");
    }

    @ParameterizedTest
    @MethodSource("liquibases")
    void liquibase_names_file_change_set_and_statement(String tool) throws Exception {
        SampleProject project = SampleProject.in(directory)
                .with(tool)
                .resource(
                        "db/changelog/db.changelog-master.sql",
                        "--liquibase formatted sql\n--changeset bob:1\nCREATE TABLE a (id int);\n"
                                + "--changeset bob:bad\nALTER TABLE custmer ADD name text;\n");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> apply(project))
                .withMessageContaining(
                        ": src/main/resources/db/changelog/db.changelog-master.sql, line 5 (change set bad of bob): ERROR: relation \"custmer\""
                                + " does not exist. Statement: ALTER TABLE custmer ADD name text. ");
    }

    /** Liquibase 3.7 to 4.9 leave it to the application to bring the library that reads YAML and JSON. */
    private static SampleProject withYaml(SampleProject project) {
        if (project.libraries().stream().anyMatch(MigrationMatrixTest::isYaml)) {
            return project;
        }
        List<Path> jars = new ArrayList<>(project.libraries());
        TestLibraries.jars("liquibase-3.8.9").stream()
                .filter(MigrationMatrixTest::isYaml)
                .forEach(jars::add);
        return new SampleProject(project.directory(), jars, project.needed(), project.flyway(), project.liquibase());
    }

    private static boolean isYaml(Path jar) {
        return jar.getFileName().toString().startsWith("snakeyaml");
    }

    private MigrationOutcome.Applied apply(SampleProject project) {
        return (MigrationOutcome.Applied)
                new MigrationRunner(SampleProject.NO_LIBRARIES).apply(project.request("auto"), database.scratch());
    }

    private void compile(SampleProject project) throws IOException {
        JavaSources.compile(
                directory.resolve("target/classes"),
                project.libraries(),
                JavaSources.in(directory.resolve("src/main/java")));
    }
}
