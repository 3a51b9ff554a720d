package io.github.schemaguard.postgres.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL records of statements as a role with few rights sends them. */
class StatementUsesTest {

    private static final String SCHEMA = """
            create type public."Mood" as enum ('sad', 'ok');
            create schema shop;
            grant usage on schema shop to public;
            create table shop.customer (id bigint primary key, name text not null, mood public."Mood", tags jsonb);
            create table shop.orders (id bigint primary key, customer_id bigint references shop.customer, total numeric);
            create view shop.rich as select c.id, c.name from shop.customer c join shop.orders o on o.customer_id = c.id;
            create table "odd ""name" ("some, column" int, plain int);
            create table called (id int);
            create function called() returns int language plpgsql as
                $$ begin insert into called values (1); return 1; end $$;
            """;

    private static ScratchServer server;
    private static Connection admin;
    private static Connection probing;
    private static Connection using;

    @BeforeAll
    static void start() throws Exception {
        server = ClassPathBinaries.startServer();
        ScratchDatabase database = server.createDatabase("uses");
        admin = database.connect();
        try (Statement statement = admin.createStatement()) {
            statement.execute(SCHEMA);
        }
        ScratchDatabase confined = database.confined(admin);
        probing = confined.connect();
        using = confined.connect();
    }

    /** Older versions say that they do not know; the rest is not tested there. */
    @BeforeEach
    void needsAVersionThatRecords() throws Exception {
        if (ClassPathBinaries.major() < 14) {
            assertThat(use("select id from called").unknown())
                    .isEqualTo("PostgreSQL 13 does not record which tables a statement uses");
            Assumptions.abort("PostgreSQL 13");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        using.close();
        probing.close();
        admin.close();
        server.close();
    }

    @Test
    void the_tables_and_columns_that_a_select_reads() throws Exception {
        assertThat(used("select 1")).isEmpty();
        assertThat(used("select count(*) from shop.customer")).isEqualTo("shop.customer()");
        assertThat(used("select to_jsonb(c) from shop.customer c")).isEqualTo("shop.customer()");
        assertThat(used("select * from shop.orders")).isEqualTo("shop.orders(id, customer_id, total)");
        assertThat(
                        used(
                                "select c.name from shop.customer c where exists (select from shop.orders o where o.id = c.id)"))
                .isEqualTo("shop.customer(id, name) shop.orders(id)");
        assertThat(used("select name from shop.rich order by id")).isEqualTo("shop.rich(id, name)");
        assertThat(used("select \"some, column\" from \"odd \"\"name\""))
                .isEqualTo("public.\"odd \"\"name\"(some, column)");
    }

    @Test
    void the_tables_and_columns_that_a_statement_writes() throws Exception {
        assertThat(used("insert into shop.customer (id, name) values (?, ?)")).isEqualTo("shop.customer(id, name)");
        assertThat(used("update shop.orders set total = total + ? where id = ? returning customer_id"))
                .isEqualTo("shop.orders(id, customer_id, total)");
        assertThat(used("delete from shop.orders o using shop.customer c where c.id = o.customer_id and c.name = ?"))
                .isEqualTo("shop.customer(id, name) shop.orders(customer_id)");
        assertThat(used("with gone as (delete from shop.orders returning id) select count(id) from gone"))
                .isEqualTo("shop.orders(id)");
    }

    @Test
    void parameters_have_the_types_that_postgres_or_the_application_gives_them() throws Exception {
        assertThat(used("select id from shop.customer where mood = ? limit ?")).isEqualTo("shop.customer(id, mood)");
        assertThat(used("select id from shop.customer where tags ?? ? or tags @> ?"))
                .isEqualTo("shop.customer(id, tags)");
        assertThat(use("select id from shop.customer where ? is null or name = ?", Types.VARCHAR, Types.VARCHAR)
                        .unknown())
                .isEmpty();
        assertThat(used("select ? from shop.orders where total in (" + "?, ".repeat(60) + "?)"))
                .isEqualTo("shop.orders(total)");
    }

    @Test
    void a_question_mark_of_a_plain_statement_is_an_operator() throws Exception {
        String sql = "select id from shop.customer where tags ? 'a'";
        StatementAnswer answer = new StatementProbe(probing).askPlain(sql);
        assertThat(shown(new StatementUses(using).of(sql, true, answer))).isEqualTo("shop.customer(id, tags)");
    }

    @Test
    void nothing_is_called_and_nothing_stays() throws Exception {
        assertThat(used("select called()")).isEmpty();
        assertThat(used("select id from called where id = called()")).isEqualTo("public.called(id)");
        try (Statement statement = admin.createStatement()) {
            assertThat(count(statement, "select count(*) from called")).isZero();
            assertThat(count(statement, "select count(*) from pg_proc where proname like 'statement%uses'"))
                    .isZero();
        }
    }

    @Test
    void what_cannot_be_known_has_a_reason() throws Exception {
        assertThat(use("select nobody from shop.customer").unknown())
                .isEqualTo("PostgreSQL refuses it: column \"nobody\" does not exist");
        assertThat(use("vacuum shop.customer").unknown())
                .startsWith("PostgreSQL looks up the names in VACUUM only when");
        assertThat(use("select id from shop.orders where total in (" + "?, ".repeat(150) + "?)")
                        .unknown())
                .isEqualTo("PostgreSQL cannot record its tables: ERROR: functions cannot have more than 100 arguments");
    }

    @Test
    void a_second_statement_never_runs() throws Exception {
        StatementAnswer accepted = new StatementAnswer.Accepted(List.of(), List.of());
        for (String sql : List.of(
                "select 1; end; create table shop.second (); begin atomic select 1",
                "select 1 as begin atomic; end; create table public.second (); create table public.third ()",
                "select 1; commit; create table public.second ()")) {
            assertThat(new StatementUses(using).of(sql, false, accepted).unknown())
                    .as(sql)
                    .startsWith("PostgreSQL cannot record its tables: ");
        }
        try (Statement statement = admin.createStatement()) {
            assertThat(count(statement, "select count(*) from pg_class where relname in ('second', 'third')"))
                    .isZero();
        }
    }

    private static String used(String sql) throws Exception {
        StatementUse use = use(sql);
        assertThat(use.unknown()).as(sql).isEmpty();
        return shown(use);
    }

    private static StatementUse use(String sql, Integer... types) throws Exception {
        StatementAnswer answer = new StatementProbe(probing).ask(sql, List.of(types));
        return new StatementUses(using).of(sql, false, answer);
    }

    private static String shown(StatementUse use) {
        return use.relations().stream()
                .map(each -> each.name() + "(" + String.join(", ", each.columns()) + ")")
                .collect(Collectors.joining(" "));
    }

    private static long count(Statement statement, String sql) throws Exception {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
