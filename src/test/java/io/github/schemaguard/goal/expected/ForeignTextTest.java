package io.github.schemaguard.goal.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.ClassPathLibraries;
import io.github.schemaguard.goal.SmallProject;
import io.github.schemaguard.goal.Validate;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents, catalogs, mapping files and annotations whose texts try to run a program on the scratch server. It would leave a
 * file.
 */
class ForeignTextTest {
    private static final String DATABASE = """
            create type mood as enum ('good', 'bad');
            create type money_amount as (amount numeric(7,3), currency text);
            create type float_range as range (subtype = real);
            create domain code as numeric(7,3);
            create function is_valid(numeric, text default 'x', variadic integer[] default '{}')
                returns boolean immutable language sql as 'select true';
            create table place (id bigint primary key, code code check (is_valid(code)), mood mood);
            """;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static ScratchServer server;
    private static Catalog catalog;

    @TempDir
    Path directory;

    private Path tripwire = Path.of("");
    private String program = "";

    @BeforeAll
    static void start() throws SQLException {
        server = ClassPathBinaries.startServer();
        ScratchDatabase database = server.createDatabase("foreign");
        execute(database, DATABASE);
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            catalog = PostgresReader.read(session, SchemaSelection.all());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        Path open = Files.createDirectory(directory.resolve("open"));
        for (Path up = open; up != null && Files.isWritable(up); up = up.getParent()) {
            Files.setPosixFilePermissions(up, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        tripwire = open.resolve("tripwire");
        program = "copy (select 1) to program 'touch " + tripwire + "'";
    }

    @Test
    void the_tripwire_works_for_a_superuser() throws Exception {
        for (String each : attacks()) {
            Files.deleteIfExists(tripwire);
            try {
                execute(server.createDatabase("super_" + NUMBER.incrementAndGet()), "create table t (id int " + each);
            } catch (SQLException notByThisWay) {
                assertThat(tripwire)
                        .as(each)
                        .satisfiesAnyOf(
                                file -> assertThat(file).exists(),
                                file -> assertThat(notByThisWay.getMessage()).contains("syntax error"));
            }
        }
        execute(server.createDatabase("super_" + NUMBER.incrementAndGet()), program);
        assertThat(tripwire).exists();
    }

    /** Each follows {@code create table t (id int}, where a columnDefinition, a default or a check goes on. */
    private List<String> attacks() {
        return List.of(
                "); " + program + "; --",
                "); do $$ begin execute $x$" + program + "$x$; end $$; --",
                "); reset session authorization; reset role; " + program + "; --",
                "); create function f() returns int language plpgsql as $$ begin " + program
                        + "; return 1; end $$; select f(); --");
    }

    @Test
    void a_statement_of_hibernates_runs_no_program() {
        for (String each : attacks()) {
            create(Prerequisites.NONE, List.of("create table t (id int " + each));
            create(Prerequisites.NONE, List.of("create table a (id int)", "create table t (id int " + each));
        }
        for (String each : List.of(
                program,
                "do $$ begin execute $x$" + program + "$x$; end $$",
                "do $$ begin execute 'reset session authorization'; execute 'set role postgres'; execute $x$" + program
                        + "$x$; end $$",
                "do $$ begin execute 'alter role ' || current_user || ' superuser'; execute $x$" + program
                        + "$x$; end $$",
                "create or replace function f() returns int language internal as 'pg_backend_pid'",
                "create or replace function f() returns int language c as '" + tripwire + "', 'f'",
                "load '" + tripwire + "'",
                "create table t as select pg_catalog.pg_read_file('/etc/passwd') as content",
                "create table t as select pg_catalog.lo_export(pg_catalog.lo_from_bytea(0, 'x'), '" + tripwire + "')",
                "copy (select 1) to '" + tripwire + "'",
                "alter system set archive_command = 'touch " + tripwire + "'",
                "create extension file_fdw",
                "create extension dblink")) {
            create(Prerequisites.NONE, List.of(each, "create table u (id int)", each));
        }
        assertThat(tripwire).doesNotExist();
    }

    @Test
    void a_catalog_passes_on_nothing_but_names_of_types() throws Exception {
        String json = CatalogJson.bare(catalog);
        for (String attack : List.of(
                "text language c as '/nowhere/lib.so', 'x' --",
                "text); " + program + "; --",
                "text) as select pg_catalog.pg_read_file('/etc/passwd') --",
                "text default (select 1)",
                "text collate nowhere",
                "text, other text",
                "text /*",
                "\\\"; " + program + "; --")) {
            for (String places :
                    List.of("numeric\\(7,3\\)|real|boolean|numeric, text, integer\\[\\]", "good|code|mood|is_valid")) {
                Catalog hostile = CatalogJson.parseBare(
                        json.replaceAll("\"(" + places + ")\"", Matcher.quoteReplacement("\"" + attack + "\"")));
                Prerequisites prerequisites = Prerequisites.of(hostile);
                prerequisites.types().values().forEach(all -> assertOnlyQuoted(all, attack));
                prerequisites.functions().values().forEach(all -> assertOnlyQuoted(all, attack));
                create(
                        prerequisites,
                        List.of(
                                "create table place (id bigint, code code check (is_valid(code)), mood mood)",
                                "create table amounts (amount money_amount, range float_range)"));
            }
        }
        assertThat(tripwire).doesNotExist();
    }

    private static void assertOnlyQuoted(List<String> statements, String attack) {
        for (String each : statements) {
            assertThat(each.replaceAll("\"(?:[^\"]|\"\")*\"", "").replaceAll("'(?:[^']|'')*'", ""))
                    .as(attack)
                    .doesNotContain(attack.replace("\\", ""));
        }
    }

    @Test
    void what_a_document_says_of_types_and_functions_reaches_the_entities() {
        Catalog made = create(
                Prerequisites.of(catalog),
                List.of(
                        "create table place (id bigint, code code check (is_valid(code) and is_valid(code, 'a', 1, 2)))",
                        "create table amounts (amount money_amount, range float_range, mood mood)"));

        assertThat(made.schemas().get(0).domains())
                .singleElement()
                .extracting("type")
                .isEqualTo("numeric(7,3)");
        assertThat(made.schemas().get(0).composites().get(0).columns().get(0).type())
                .isEqualTo("numeric(7,3)");
        assertThat(made.schemas().get(0).functions())
                .filteredOn("name", "is_valid")
                .singleElement()
                .extracting("signature", "language")
                .containsExactly("numeric, text, integer[]", "plpgsql");
        assertThat(made.schemas().get(0).enums()).hasSize(1);
    }

    @Test
    void a_hostile_document_runs_no_program() throws Exception {
        entity("String annotated; String initial;");
        String document = new DocumentWriter(DocumentOptions.defaults())
                .write(catalog, null)
                .text();
        String returns = "| Returns | `boolean` |";
        assertThat(document).contains(returns);
        write("document.md", document.replace(returns, "| Returns | `boolean language c as '/nowhere', 'x' --` |"));

        RunVerdict verdict = validate();
        assertThat(verdict.reasons()).noneMatch(reason -> reason.contains("/nowhere"));
        assertThat(verdict.coverage().checked()).isPositive();
        assertThat(tripwire).doesNotExist();
    }

    @Test
    void hostile_annotations_and_mapping_files_run_no_program() throws Exception {
        write(
                "document.md",
                new DocumentWriter(DocumentOptions.defaults())
                        .write(catalog, null)
                        .text());
        String attack = "int); " + program + "; --";
        String object = "<database-object><create>%s</create><drop></drop></database-object>";
        String mapped = """
                <class name="shop.Item" table="item">
                  <id name="id"><generator class="assigned"/></id>
                  <property name="label"><column name="label" sql-type="%s"/></property>
                </class>""";

        entity("@Column(columnDefinition = \"" + attack + "\") String annotated;");
        orm(attack);
        hbm(mapped.formatted(attack) + object.formatted(program));
        // A definition that PostgreSQL refuses decides nothing.
        assertThat(validate().coverage().checked()).isPositive();

        entity("@ColumnDefault(\"(select 1)); " + program + "; --\") String initial;");
        assertThat(validate().reasons()).singleElement(STRING).contains("these are 3 statements instead of one");
        assertThat(tripwire).doesNotExist();
    }

    private void entity(String attributes) throws IOException {
        write("src/shop/Place.java", """
                package shop;
                import jakarta.persistence.*;
                import org.hibernate.annotations.*;
                @Entity public class Place {
                    @Id Long id;
                    @Check(constraints = "is_valid(code)") @Column(columnDefinition = "code") String code;
                    String mapped;
                    %s
                }
                """.formatted(attributes));
        write("src/shop/Item.java", "package shop; public class Item { Long id; String label; }");
        JavaSources.compile(SmallProject.output(directory), classPath(), JavaSources.in(directory.resolve("src/shop")));
        hbm("");
        orm("int");
    }

    private void orm(String definition) throws IOException {
        write("target/classes/META-INF/orm.xml", """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                  <entity class="shop.Place">
                    <attributes>
                      <basic name="mapped"><column column-definition="%s"/></basic>
                    </attributes>
                  </entity>
                </entity-mappings>
                """.formatted(definition));
    }

    private void hbm(String content) throws IOException {
        write("target/classes/hostile.hbm.xml", """
                <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                    "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
                <hibernate-mapping default-access="field">
                  %s
                </hibernate-mapping>
                """.formatted(content));
    }

    private RunVerdict validate() {
        return new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(new ChecksRequest(
                        SmallProject.in(directory).classPath(classPath()).build(),
                        new DatabaseChoice(
                                DatabaseParameters.NONE,
                                List.of(),
                                MigrationChoice.parse("none"),
                                ClassPathBinaries.major(),
                                null),
                        new EntitySelection(
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of("hostile.hbm.xml"),
                                List.of(),
                                Map.of(),
                                null),
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        Set.of(CheckName.MODELS_DOC),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        false))
                .verdict();
    }

    /** The catalog, or what is there when a statement is refused. */
    private static Catalog create(Prerequisites prerequisites, List<String> ddl) {
        try {
            ScratchDatabase database = server.createDatabase("made_" + NUMBER.incrementAndGet());
            try {
                new ExpectedDatabase(database).create(prerequisites, "public", ddl);
            } catch (GoalException refused) {
                assertThat(refused).hasMessageContaining("PostgreSQL rejects");
            }
            try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
                return PostgresReader.read(session, SchemaSelection.all());
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Path> classPath() {
        return SmallProject.classPath(directory, "hibernate-7.4.13");
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
