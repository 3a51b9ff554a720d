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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plans of statements as a role with few rights asks for them. */
class StatementPlansTest {

    private static final String SCHEMA = """
            create schema shop;
            create type shop."Mood" as enum ('sad', 'ok');
            create table shop.customer (id bigint primary key, name text not null, mood shop."Mood", place point);
            create table shop.orders (id bigint primary key, customer_id bigint, total numeric);
            create table shop.called (id bigint);
            create function shop.called() returns bigint language plpgsql as
                $$ begin insert into shop.called values (1); return 1; end $$;
            create function shop.steady() returns bigint language plpgsql immutable as
                $$ begin insert into shop.called values (1); return 1; end $$;
            """;

    private static ScratchServer server;
    private static Connection owner;
    private static Connection probing;
    private static Connection planning;

    @BeforeAll
    static void start() throws Exception {
        server = ClassPathBinaries.startServer();
        ScratchDatabase database = server.createDatabase("plans");
        try (Connection admin = database.connect()) {
            database = database.confined(admin);
        }
        owner = database.connect();
        try (Statement statement = owner.createStatement()) {
            statement.execute(SCHEMA);
        }
        probing = database.connect();
        planning = database.connect();
    }

    @AfterAll
    static void stop() throws Exception {
        planning.close();
        probing.close();
        owner.close();
        server.close();
    }

    @Test
    void the_columns_for_an_index_are_those_that_are_compared_with_parameters() throws Exception {
        assertThat(scans("select name from shop.customer where id = ?")).isEmpty();
        assertThat(scans("select id from shop.customer where name = ? and mood = ?"))
                .isEqualTo("shop.customer(name, mood)");
        assertThat(scans("select id from shop.customer where mood = any (?)")).isEqualTo("shop.customer(mood)");
        assertThat(scans("select id from shop.orders where total > ? and total < ?"))
                .isEqualTo("shop.orders(total)");
        assertThat(scans("with c as (select id from shop.customer where name = ?) select o.id from shop.orders o join c"
                        + " on c.id = o.customer_id"))
                .isEqualTo("shop.orders(customer_id) shop.customer(name)");
        assertThat(
                        scans(
                                "select id from shop.orders where total = ? union all select id from shop.customer where name = ?"))
                .isEqualTo("shop.orders(total) shop.customer(name)");
        assertThat(scans("update shop.orders set total = 0 where customer_id = ?"))
                .isEqualTo("shop.orders(customer_id)");
    }

    @Test
    void an_index_that_cannot_be_created_or_is_not_used_is_not_named() throws Exception {
        assertThat(plan("select id from shop.customer where place ~= ?").scans())
                .containsExactly(new StatementPlan.WholeScan(
                        new io.github.schemaguard.model.fact.QualifiedName("shop", "customer"),
                        List.of(),
                        List.of("customer.place ~= $1"),
                        List.of("place")));
        assertThat(scans("select id from shop.customer where name = ? collate \"C\""))
                .isEqualTo("shop.customer()");
    }

    @Test
    void parameters_have_the_types_that_postgres_or_the_application_gives_them() throws Exception {
        assertThat(plan("select id from shop.customer where ? is null or name = ?", Types.VARCHAR, Types.VARCHAR))
                .isEqualTo(StatementPlan.NONE);
        assertThat(scans("select id from shop.orders where customer_id in (" + "?, ".repeat(150) + "?)"))
                .isEqualTo("shop.orders(customer_id)");
    }

    @Test
    void a_refused_statement_has_no_plan() throws Exception {
        assertThat(plan("select nobody from shop.customer where name = ?")).isEqualTo(StatementPlan.NONE);
        assertThat(plan("vacuum shop.customer")).isEqualTo(StatementPlan.NONE);
    }

    @Test
    void what_cannot_be_planned_has_a_reason() throws Exception {
        assertThat(plan("insert into shop.orders (id) values (?) on conflict (total) do nothing")
                        .unknown())
                .isEqualTo("PostgreSQL makes no plan: ERROR: there is no unique or exclusion constraint matching the ON"
                        + " CONFLICT specification");
    }

    @Test
    void no_statement_and_no_volatile_function_runs_and_nothing_stays() throws Exception {
        assertThat(scans("select id from shop.called where id = shop.called()")).isEqualTo("shop.called()");
        assertThat(scans("insert into shop.called values (1)")).isEmpty();
        assertThat(scans("delete from shop.customer where name = ?")).isEqualTo("shop.customer(name)");
        plan("select id from shop.customer where id = shop.steady()");
        try (Statement statement = owner.createStatement()) {
            assertThat(count(statement, "select count(*) from shop.called")).isZero();
            assertThat(count(statement, "select count(*) from pg_indexes where schemaname = 'shop'"))
                    .as("those of the keys")
                    .isEqualTo(2);
        }
    }

    @Test
    void a_second_statement_never_runs() throws Exception {
        StatementAnswer accepted = new StatementAnswer.Accepted(List.of(), List.of());
        for (String sql :
                List.of("select 1; create table shop.second ()", "select 1; commit; create table shop.second ()")) {
            assertThat(plans().of(sql, false, accepted).unknown()).as(sql).startsWith("PostgreSQL makes no plan: ");
        }
        try (Statement statement = owner.createStatement()) {
            assertThat(count(statement, "select count(*) from pg_class where relname = 'second'"))
                    .isZero();
        }
    }

    private static StatementPlans plans() throws Exception {
        planning.setAutoCommit(true);
        return new StatementPlans(planning, column -> false);
    }

    private static StatementPlan plan(String sql, Integer... types) throws Exception {
        return plans().of(sql, false, new StatementProbe(probing).ask(sql, List.of(types)));
    }

    private static String scans(String sql) throws Exception {
        StatementPlan plan = plan(sql);
        assertThat(plan.unknown()).as(sql).isEmpty();
        return plan.scans().stream()
                .map(each -> each.table() + "(" + String.join(", ", each.columns()) + ")")
                .collect(Collectors.joining(" "));
    }

    private static long count(Statement statement, String sql) throws Exception {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
