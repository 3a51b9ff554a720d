package io.github.schemaguard.goal.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.ClassPathLibraries;
import io.github.schemaguard.goal.SmallProject;
import io.github.schemaguard.goal.Validate;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entities that rest on types and functions which Hibernate does not create and the scratch server may not know. */
class PlaceholderObjectsTest {
    private static final String PLACE = """
            package shop;
            import jakarta.persistence.*;
            import org.hibernate.annotations.*;
            @Entity public class Place {
                @Id Long id;
                @ColumnTransformer(write = "?::mood")
                @Column(columnDefinition = "mood", nullable = false) String mood;
                @Column(columnDefinition = "code") String code;
                @Column(columnDefinition = "vector(3)") String embedding;
                @Column(columnDefinition = "vector") String shape;
                @ColumnDefault("next_code()") @Column(length = 20) String token;
                @Check(constraints = "is_valid(name)") @Column(length = 40) String name;
            }
            """;

    /** A type with modifiers that no server ships, made of varchar's functions. */
    private static final String VECTOR = """
            create type vector;
            create function vector_in(cstring, oid, integer) returns vector
                language internal immutable strict as 'varcharin';
            create function vector_out(vector) returns cstring language internal immutable strict as 'varcharout';
            create type vector (input = vector_in, output = vector_out, typmod_in = varchartypmodin,
                typmod_out = varchartypmodout, like = varchar);
            """;

    private static final String DATABASE = VECTOR + """
            create type mood as enum ('good', 'bad');
            create domain code as varchar(10) check (value <> '');
            create function next_code() returns varchar language sql as $$ select 'x'::varchar $$;
            create function is_valid(varchar) returns boolean immutable language sql as $$ select $1 <> '' $$;
            create table place (
                id bigint primary key,
                mood mood not null,
                code code,
                embedding vector(3),
                shape vector(7),
                token varchar(20) default next_code(),
                name varchar(40) check (is_valid(name)));
            """;

    private static ScratchServer server;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void types_and_functions_of_the_database_are_no_drift() throws Exception {
        RunVerdict verdict = compared("agrees", DATABASE);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.coverage().checked()).isEqualTo(6);
        assertThat(verdict.coverage().unknown())
                .containsExactly("shop.Place.shape: the scratch server does not have the type vector, so vector and"
                        + " public.vector(7) cannot be compared");
    }

    @Test
    void other_modifiers_of_a_type_that_only_the_database_has_are_one_finding() throws Exception {
        RunVerdict verdict = compared("differs", DATABASE.replace("vector(3)", "vector(5)"));

        assertThat(verdict.findings()).singleElement().satisfies(reported -> {
            Finding finding = reported.finding();
            assertThat(finding.object()).hasToString("public.place.embedding");
            assertThat(finding.values())
                    .containsEntry(Side.DATABASE, "public.vector(5)")
                    .containsEntry(Side.ENTITIES, "vector(3)");
        });
    }

    @Test
    void what_an_extension_brings_that_is_not_shipped_has_a_stand_in() throws Exception {
        Catalog made = made("extension", List.of("""
                create table gis.place (
                    id bigint not null default ext_next(),
                    spot gis.geometry ( Point, 4326 ) not null,
                    path "gis"."geometry"[],
                    token uuid default ext_uuid(7, 'x'),
                    check (ext_valid(spot) and ext_small(id)),
                    primary key (id))
                """));

        Table place = PlaceholderColumns.named(made, null)
                .table(new QualifiedName("gis", "place"))
                .orElseThrow();
        assertThat(place.column("spot").orElseThrow().type()).isEqualTo("gis.geometry(Point,4326)");
        assertThat(place.column("spot").orElseThrow().baseType()).isNull();
        assertThat(place.column("path").orElseThrow().type()).isEqualTo("\"gis\".\"geometry\"[]");
        assertThat(place.column("token").orElseThrow().defaultValue()).contains("ext_uuid(");
        assertThat(place.column("id").orElseThrow().defaultValue()).contains("ext_next()");
        assertThat(PlaceholderColumns.named(made, null).schema(PlaceholderObjects.SCHEMA))
                .isEmpty();
    }

    @Test
    void a_comment_has_the_apostrophes_that_hibernate_does_not_double() throws SQLException {
        Catalog made = made(
                "comment",
                List.of(
                        "create table t (id int)",
                        "comment on table t is 'it's ours, isn't it'",
                        "comment on column t.id is 'plain'"));

        Table table = made.table(new QualifiedName("public", "t")).orElseThrow();
        assertThat(table.comment()).isEqualTo("it's ours, isn't it");
        assertThat(table.column("id").orElseThrow().comment()).isEqualTo("plain");
    }

    @Test
    void what_nothing_can_stand_in_for_is_refused_with_the_statement() {
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> made("refused", List.of("create table t (id int collate nowhere)")))
                .withMessageContaining("collation \"nowhere\"")
                .withMessageContaining("In: create table t (id int collate nowhere)");
    }

    @Test
    void many_statements_make_what_each_of_them_says_whatever_stands_among_them() throws SQLException {
        List<String> ddl = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            ddl.add("create table t" + i + " (id int)");
        }
        ddl.add(3, "create schema public");
        ddl.add(120, "comment on table t5 is 'it's the fifth'");
        ddl.add(121, "comment on table t6 is 'the $sixth$ -- it's'");
        ddl.add(122, "comment on table t7 is ' the /* seventh'");
        ddl.add(230, "create table u (place nowhere.point)");

        Schema made = made("many", ddl).schema("public").orElseThrow();

        assertThat(made.tables()).hasSize(251);
        assertThat(made.tables().stream().map(Table::comment).filter(Objects::nonNull))
                .containsExactlyInAnyOrder("it's the fifth", "the $sixth$ -- it's", " the /* seventh");
    }

    @Test
    void of_many_statements_the_refused_one_is_named() {
        List<String> ddl =
                List.of("create table a (id int)", "create table b (id nonsense nonsense)", "create table c ()");
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> made("refused_of_many", ddl))
                .withMessageContaining("In: create table b (id nonsense nonsense).");
    }

    @Test
    void a_view_whose_query_does_not_fit_is_left_out_and_named() throws Exception {
        List<String> ddl = List.of(
                "create table shop (id int primary key)",
                "create view open_shop as select s.gone from shop s",
                "create view public.\"Open\" as select gone from open_shop",
                "create view nowhere as select it's from missing",
                "create view kept as select id from shop");
        ScratchDatabase database = server.createDatabase("refused_view");

        List<String> refused = new ExpectedDatabase(database)
                .create(Prerequisites.NONE, "public", ddl)
                .uncompared();

        String note = "the columns of the view %1$s, which the entities declare, are not compared, because PostgreSQL"
                + " refuses the query of the view %1$s on the tables of the entities: ERROR: %2$s. Check the query of"
                + " its @View";
        assertThat(refused)
                .startsWith(
                        note.formatted("open_shop", "column s.gone does not exist"),
                        note.formatted("public.\"Open\"", "column \"gone\" does not exist"))
                .hasSize(3);
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            Catalog catalog =
                    RefusedViews.unseen(PostgresReader.read(session, SchemaSelection.all()), Mapping.EMPTY, null);
            assertThat(catalog.schema("public").orElseThrow().views())
                    .extracting(View::name, view -> view.columns().size(), View::comment)
                    .containsExactly(
                            tuple("Open", 0, null),
                            tuple("kept", 1, null),
                            tuple("nowhere", 0, null),
                            tuple("open_shop", 0, null));
        }
    }

    @Test
    void a_key_on_a_column_without_an_attribute_is_left_out_and_named() throws Exception {
        List<String> ddl = List.of(
                "create table shop (id int primary key, mail text, code text, constraint shop_key unique (EMAIL, code),"
                        + " unique (gone), constraint kept unique (mail))",
                "alter table if exists shop add constraint later unique (email)",
                "create index shop_idx on shop (email desc)",
                "create index kept_idx on shop (mail)");
        ScratchDatabase database = server.createDatabase("missing_in_key");

        List<String> refused = new ExpectedDatabase(database)
                .create(Prerequisites.NONE, "public", ddl)
                .uncompared();

        String reason = ", which the entities declare, is not compared, because PostgreSQL refuses it: ERROR: column"
                + " \"%s\"%s does not exist. Correct the columns in its annotation";
        assertThat(refused)
                .containsExactly(
                        "the unique constraint shop_key" + reason.formatted("email", " named in key"),
                        "the unique constraint on gone" + reason.formatted("gone", " named in key"),
                        "the unique constraint later" + reason.formatted("email", " named in key"),
                        "the index shop_idx" + reason.formatted("email", ""));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select string_agg(relname, ' ' order by relname) from pg_class"
                        + " where relkind = 'i' and relnamespace = 'public'::regnamespace")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("kept kept_idx shop_pkey");
        }
    }

    @Test
    void a_foreign_key_that_cannot_be_is_left_out_and_named() throws Exception {
        List<String> ddl = List.of(
                "create table shop (id uuid primary key, code varchar(8))",
                "create table visit (id int primary key, shop varchar(8), other uuid)",
                "alter table if exists visit add constraint a foreign key (shop) references shop",
                "alter table visit add constraint b foreign key (shop) references shop (code)",
                "alter table visit add constraint c foreign key (other) references shop");
        ScratchDatabase database = server.createDatabase("impossible_reference");

        List<String> refused = new ExpectedDatabase(database)
                .create(Prerequisites.NONE, "public", ddl)
                .uncompared();

        assertThat(refused).hasSize(2);
        assertThat(refused.get(0))
                .startsWith("the foreign key visit (shop) to shop, which the entities declare, is not compared")
                .contains("are of incompatible types");
        assertThat(refused.get(1)).contains("there is no unique constraint matching given keys");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select conname from pg_constraint where contype = 'f'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("c");
            assertThat(rows.next()).isFalse();
        }
    }

    /** A statement, and the beginning and the end of the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create table user (id int)                     | the table user that Hibernate would create for shop.user | @Table(name = "\\"user\\""), or choose another one
            create table my-table (id int)                 | the table my-table that                                  | @Table(name = "\\"my-table\\""), or choose another one
            create table t (id int, order int, x int)      | the table t that                                         | @Column(name = "\\"order\\""), or choose another one
            create table t (user int)                      | the table t that                                         | @Column(name = "\\"user\\""), or choose another one
            create table t (id int, my-name int)           | the table t that                                         | @Column(name = "\\"my-name\\""), or choose another one
            create table t (id int auto_increment)         | the table t that                                         | Its columnDefinition, default or check is not valid in PostgreSQL
            create table t (id int default )               | the table t that                                         | Its columnDefinition, default or check is not valid in PostgreSQL
            create domain my-type as int                   | the domain my-type that                                  | Correct it in its annotation
            alter table t add constraint c check (x)       | the constraint c that                                    | Correct it in its annotation
            comment on column t.x is 'x'                   | the comment on t.x that                                  | Correct it in its annotation
            nonsense                                       | a statement that                                         | Correct it in its annotation
            """)
    void the_message_about_a_refused_statement_names_the_kind_of_object(String ddl, String start, String end)
            throws SQLException {
        ScratchDatabase database = server.createDatabase("refused_" + Integer.toHexString(ddl.hashCode()));
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> new ExpectedDatabase(database, table -> "shop." + table)
                        .create(Prerequisites.NONE, "public", List.of(ddl)))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .startsWith("PostgreSQL rejects " + start)
                        .endsWith(end));
    }

    @Test
    void names_that_need_quotes_are_quoted_or_left_out_and_named() throws Exception {
        List<String> ddl = List.of(
                "create sequence id-generator start with 1 increment by 50",
                "create sequence Public.\"Of.Docs\" increment by 7",
                "create sequence public.Order start 1 increment 5",
                "create sequence plain",
                "create sequence two words start with 1",
                "create sequence still start with 0",
                "create table shop (id int primary key, mail text)",
                "create index my-idx on shop (mail)",
                "alter table shop add constraint my-key unique (mail)",
                "alter table shop add constraint my-reference foreign key (id) references shop");
        ScratchDatabase database = server.createDatabase("quoted");

        List<String> refused = new ExpectedDatabase(database)
                .create(Prerequisites.NONE, "public", ddl)
                .uncompared();

        assertThat(refused)
                .extracting(note -> note.substring(0, note.indexOf(", which")))
                .containsExactly(
                        "the sequence two",
                        "the sequence still",
                        "the index my-idx",
                        "the unique constraint my-key",
                        "the foreign key shop (id)");
        assertThat(refused).allSatisfy(note -> assertThat(note).endsWith(". Correct its annotation"));
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            Schema schema = PostgresReader.read(session, SchemaSelection.all())
                    .schema("public")
                    .orElseThrow();
            assertThat(schema.sequences().stream().map(Sequence::name))
                    .containsExactlyInAnyOrder("id-generator", "Of.Docs", "order", "plain");
        }
    }

    private static Catalog made(String name, List<String> ddl) throws SQLException {
        ScratchDatabase database = server.createDatabase(name);
        new ExpectedDatabase(database).create(Prerequisites.NONE, "public", ddl);
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }

    private RunVerdict compared(String name, String schema) throws Exception {
        ScratchDatabase live = server.createDatabase("live_" + name);
        try (Connection connection = live.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(schema);
        }
        compile();
        Properties login = live.address().driverProperties();
        ChecksRequest request = new ChecksRequest(
                SmallProject.in(directory).classPath(classPath()).build(),
                new DatabaseChoice(
                        new DatabaseParameters(
                                live.address().jdbcUrl(),
                                null,
                                login.getProperty("user"),
                                Secret.of(login.getProperty("password")),
                                null),
                        List.of(),
                        MigrationChoice.parse("none"),
                        ClassPathBinaries.major(),
                        null),
                EntitySelection.AUTOMATIC,
                new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                Set.of(CheckName.DB_MODELS),
                FailureThreshold.ERROR,
                List.of(),
                directory.resolve("baseline.json"),
                PolicyChoice.STANDARD,
                LocalDate.EPOCH,
                false,
                false);
        return new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(request)
                .verdict();
    }

    private List<Path> classPath() {
        return SmallProject.classPath(directory, "hibernate-7.4.13");
    }

    private void compile() throws IOException {
        Path file = Files.createDirectories(directory.resolve("src/shop")).resolve("Place.java");
        Files.writeString(file, PLACE);
        JavaSources.compile(SmallProject.output(directory), classPath(), List.of(file));
    }
}
