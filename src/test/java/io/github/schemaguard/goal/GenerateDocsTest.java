package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.document.content.ShownEntities;
import io.github.schemaguard.document.content.ShownEntities.Member;
import io.github.schemaguard.document.content.ShownEntities.OfRelation;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document and its log, written from a live database. */
class GenerateDocsTest {
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
    void an_entry_names_the_migrations_that_flyways_history_has_gained() throws Exception {
        ScratchDatabase live = server.createDatabase("flyway");
        execute(live, """
                create table flyway_schema_history (installed_rank int primary key, version text, description text,
                    type text, script text, success boolean);
                insert into flyway_schema_history values (2, '2', 'two', 'SQL', 'V2__two.sql', true),
                    (1, '1', 'one', 'SQL', 'V1__one.sql', true);
                create table customer (id bigint primary key, mail text);
                """);
        generate(live, RenameHints.NONE);
        assertThat(log()).contains("Migrations: `V1__one.sql`, `V2__two.sql`\n");

        execute(live, """
                insert into flyway_schema_history values (3, '3', 'three', 'SQL', 'V3__three.sql', true);
                alter table customer rename mail to email;
                alter table customer add since date;
                """);
        List<String> lines = generate(live, RenameHints.of(List.of("public.customer.mail=email")));

        assertThat(log().substring(0, log().indexOf("first description")))
                .contains("Migrations: `V3__three.sql`\n")
                .contains("- column `public.customer.mail` → `public.customer.email`")
                .doesNotContain("Removed");
        assertThat(lines).noneMatch(line -> line.contains("schema.renames"));
        assertThat(generate(live, RenameHints.of(List.of("public.customer.mail=email"))))
                .anyMatch(line -> line.contains("schema.renames: public.customer.mail=email has no effect"))
                .anyMatch(line -> line.startsWith("up to date"));
    }

    @Test
    void an_entry_names_each_file_of_liquibases_history_once() throws Exception {
        ScratchDatabase live = server.createDatabase("liquibase");
        execute(live, """
                create table databasechangelog (id text, author text, filename text, orderexecuted int);
                insert into databasechangelog values
                    ('2', 'bob', 'b.sql', 2), ('1', 'bob', 'a.sql', 1), ('3', 'bob', 'a.sql', 3);
                create table customer (id bigint primary key);
                """);
        generate(live, RenameHints.NONE);
        assertThat(log()).contains("Migrations: `a.sql`, `b.sql`\n");
    }

    @Test
    void a_history_that_the_role_may_not_read_is_nobodys_loss() throws Exception {
        ScratchDatabase live = server.createDatabase("unreadable");
        execute(live, """
                create table databasechangelog (nothing_of_the_kind text);
                create table customer (id bigint primary key);
                """);
        generate(live, RenameHints.NONE);
        assertThat(log()).contains("first description").doesNotContain("Migrations:");
    }

    @Test
    void a_file_that_no_goal_would_read_again_is_not_written() throws Exception {
        ScratchDatabase live = server.createDatabase("large");
        execute(
                live,
                "do $$ begin for i in 1..8 loop execute format('create table t%s (id bigint primary key)', i);"
                        + " execute format('comment on table t%s is %L', i, repeat('long ', 210000)); end loop; end $$");

        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> generate(live, RenameHints.NONE))
                .withMessageContaining("and the limit is 8 MB")
                .withMessageContaining("schema.documentLayout=per-table");
        assertThat(directory.resolve("schema.md")).doesNotExist();
    }

    @Test
    void a_file_over_the_limit_is_not_read() throws Exception {
        ScratchDatabase live = server.createDatabase("small");
        execute(live, "create table customer (id bigint primary key)");
        Files.writeString(directory.resolve("schema.md"), "x".repeat(9 * 1024 * 1024));

        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> generate(live, RenameHints.NONE))
                .withMessageContaining("has 9 MB, and the limit is 8 MB");
    }

    @Test
    void entities_that_are_not_compiled_leave_the_document_as_it_is() throws Exception {
        ScratchDatabase live = server.createDatabase("uncompiled");
        execute(live, "create table customer (id bigint primary key);");
        generate(live, RenameHints.NONE);
        String before = Files.readString(directory.resolve("schema.md"));
        execute(live, "alter table customer add email text;");

        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> generate(live, RenameHints.NONE, EntitySelection.AUTOMATIC))
                .withMessageContaining("Is the module compiled? Run mvn compile first")
                .withMessageContaining("because of schema.documentEntities");
        assertThat(Files.readString(directory.resolve("schema.md"))).isEqualTo(before);
    }

    @Test
    void classes_and_attributes_that_the_document_shows_stay_until_the_module_is_compiled() throws Exception {
        ScratchDatabase live = server.createDatabase("clean_clone");
        execute(live, "create table customer (id bigint primary key, email text)");
        SortedMap<String, List<String>> attributes = new TreeMap<>(Map.of("email", List.of("mail")));
        Member entity = new Member("shop.Customer", "../src/shop/Customer.java");
        try (ReadOnlySession session = ReadOnlySession.open(live.address())) {
            Files.writeString(
                    directory.resolve("schema.md"),
                    new DocumentWriter(DocumentOptions.defaults()
                                    .withEntities(new ShownEntities(new TreeMap<>(Map.of(
                                            new QualifiedName("public", "customer"),
                                            new OfRelation(List.of(entity), attributes))))))
                            .write(PostgresReader.read(session, SchemaSelection.all()), null)
                            .text());
        }
        execute(live, "alter table customer add phone text");

        assertThat(generate(live, RenameHints.NONE, EntitySelection.AUTOMATIC))
                .anyMatch(line -> line.startsWith("the document keeps its entity classes and attributes, because ")
                        && line.contains("Is the module compiled?"));
        assertThat(Files.readString(directory.resolve("schema.md")))
                .contains("Mapped by: [`shop.Customer`](../src/shop/Customer.java)")
                .containsPattern("\\| `email` .*\\| `mail` ")
                .contains("| `phone` ");
    }

    @Test
    void a_document_is_not_replaced_by_that_of_an_empty_or_another_database() throws Exception {
        ScratchDatabase live = server.createDatabase("described");
        execute(live, "create table customer (id int); create table orders (id int); create view v as select 1 as a");
        generate(live, RenameHints.NONE);
        String document = Files.readString(directory.resolve("schema.md"));
        String log = log();

        ScratchDatabase empty = server.createDatabase("empty");
        execute(empty, "create table flyway_schema_history (id int)");
        assertThatThrownBy(() -> generate(empty, RenameHints.NONE))
                .isInstanceOf(GoalException.class)
                .hasMessage("none of the 3 tables and views of the document is in the database, which has none at all:"
                        + " is it an empty or the wrong database, or are migrations not applied? Nothing was written."
                        + " To replace schema.md nevertheless, set schema.replaceDocument=true");
        ScratchDatabase other = server.createDatabase("another");
        execute(other, "create table stock (id int); create table shelf (id int)");
        assertThatThrownBy(() -> generate(other, RenameHints.NONE)).hasMessageContaining("which has 2 others:");
        assertThat(Files.readString(directory.resolve("schema.md"))).isEqualTo(document);
        assertThat(log()).isEqualTo(log);

        execute(other, "create schema moved; create table moved.\"Orders\" (id int)");
        assertThat(generate(other, RenameHints.NONE)).anyMatch(line -> line.contains("written: schema.md"));
        replaces = true;
        assertThat(generate(empty, RenameHints.NONE)).anyMatch(line -> line.contains("written: schema.md"));
        replaces = false;
        assertThat(generate(live, RenameHints.NONE)).anyMatch(line -> line.contains("written: schema.md"));
    }

    private List<String> generate(ScratchDatabase live, RenameHints hints) {
        return generate(live, hints, null);
    }

    private List<String> generate(ScratchDatabase live, RenameHints hints, @Nullable EntitySelection entities) {
        return new GenerateDocs(new ClassPathLibraries(), ResultCache.none())
                .run(new GenerateDocs.Request(
                        SmallProject.in(directory).build(),
                        LiveDatabase.withoutMigrations(live),
                        new DocumentChoice(directory.resolve("schema.md"), directory.resolve("log.md")),
                        DocumentOptions.defaults().withRenames(hints),
                        entities,
                        null,
                        LocalDate.EPOCH,
                        replaces))
                .lines();
    }

    private boolean replaces;

    private String log() throws IOException {
        return Files.readString(directory.resolve("log.md"));
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
