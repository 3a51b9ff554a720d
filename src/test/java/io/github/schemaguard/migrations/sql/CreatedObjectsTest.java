package io.github.schemaguard.migrations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which objects a comment in a migration is about, and that it is about no others. */
class CreatedObjectsTest {

    private static final Map<String, ObjectPath> OBJECTS = new LinkedHashMap<>();

    static {
        add("t", ObjectKind.TABLE, null, "orders");
        add("id", ObjectKind.COLUMN, "orders", "id");
        add("total", ObjectKind.COLUMN, "orders", "total");
        add("customer", ObjectKind.COLUMN, "orders", "Customer");
        add("pk", ObjectKind.PRIMARY_KEY, "orders", "orders_pkey", "id");
        add("fk", ObjectKind.FOREIGN_KEY, "orders", "", "Customer");
        add("check", ObjectKind.CHECK, "orders", "positive");
        add("index", ObjectKind.INDEX, "orders", "by_total", "total");
        add("trigger", ObjectKind.TRIGGER, "orders", "log");
        add("other", ObjectKind.TABLE, null, "customers");
        add("other.id", ObjectKind.COLUMN, "customers", "id");
        add("view", ObjectKind.VIEW, null, "sums");
        add("type", ObjectKind.ENUM, null, "status");
        add("function", ObjectKind.FUNCTION, null, "total(integer)");
        add("schema", ObjectKind.SCHEMA, null, "shop");
    }

    private static void add(String label, ObjectKind kind, String table, String name, String... columns) {
        OBJECTS.put(label, new ObjectPath(kind, "shop", table, name, List.of(columns)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!~create table orders (id int primary key, total numeric); | t id total pk",
                "!~~-- of the shop~CREATE TABLE IF NOT EXISTS shop.Orders (~  id int,~  total numeric,"
                        + " CONSTRAINT positive CHECK (total > 0)~); | t id total pk check",
                "create table orders (id int); !| t id pk",
                "create table orders ( !~id int~); | t id pk",
                "create table orders (~id int primary key, !~total numeric~); | id pk",
                "create table orders (~!~id int primary key,~total numeric~); | id pk",
                "create table orders (~id int,~\"Customer\" int references customers (id), !~total int~); | customer fk",
                "create table orders (~id int,~constraint positive check (total > 0), !~total int~); | check",
                "create table orders (~id int,~foreign key (\"Customer\") references customers (id) !~); | fk",
                "create table orders (~id int~); !| t id pk",
                "create table other.orders (id int); !| ''",
                "create table ${schema}.orders (id int); !| t id pk",
                "create table \"Orders\" (id int); !| ''",
                "!~alter table orders add column total int; | total",
                "!~alter table only shop.orders add total int, alter column id set not null; | id total pk",
                "!~alter table orders add constraint positive check (id > 0); | check pk",
                "!~alter table orders add foreign key (\"Customer\") references customers (id); | fk",
                "!~create index by_total on orders (total); | index",
                "!~create unique index concurrently if not exists by_total on only shop.orders using btree (total); | index",
                "!~create index on orders (total); | index",
                "!~create index other on orders (total); | ''",
                "!~create trigger log after insert on orders for each row execute function f(); | trigger",
                "!~create or replace view sums as select id, total from orders; | view",
                "!~create materialized view shop.sums as select 1; | view",
                "!~create type status as enum ('a', 'b'); | type",
                "!~create function total(n int) returns int as $$ select 1; $$ language sql; | function",
                "!~create schema shop; | schema",
                "!~grant select on orders to public; | t",
                "!~insert into orders values (1, 'create table orders (id int)'); | ''",
                "!~do $$ begin create table orders (id int); end $$; | ''",
                "create table orders (id int);~!| ''",
                "create table orders (id int);~!~create table customers (id int); | other other.id",
                "create table customers (note text default 'a;~!~', id int); | other.id",
                "create table customers (id int, -- not total~!~/* nor name */ x int);~create table orders (id int); | ''",
            })
    void a_comment_is_about_the_objects_of_its_statement(String script, String expected) {
        String text = script.replace('~', '\n').replace("!", "-- mark");
        int line = text.lines()
                        .toList()
                        .indexOf(text.lines()
                                .filter(each -> each.contains("-- mark"))
                                .findFirst()
                                .orElseThrow())
                + 1;

        String included = CreatedObjects.at(text, line).stream()
                .flatMap(created -> OBJECTS.entrySet().stream()
                        .filter(object -> created.include(object.getValue()))
                        .map(Map.Entry::getKey))
                .collect(Collectors.joining(" "));

        assertThat(included.split(" ")).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void a_placeholder_and_a_missing_schema_name_none() {
        assertThat(CreatedObjects.at("create table ${schema}.a (id int);", 1))
                .get()
                .extracting(CreatedObjects::isQualified)
                .isEqualTo(false);
        assertThat(CreatedObjects.at("create table s.a (id int);", 1))
                .get()
                .extracting(CreatedObjects::isQualified)
                .isEqualTo(true);
    }

    @Test
    void long_names_and_texts_are_read_like_short_ones() {
        String name = "x".repeat(20_000);
        assertThat(CreatedObjects.at("create table \"" + name + "\" (id int);", 1))
                .isPresent();
        assertThat(CreatedObjects.at("create table t (a text default '" + "x''".repeat(20_000) + "');", 1))
                .isPresent();
        assertThat(CreatedObjects.at("create " + "temp ".repeat(20_000) + "table t (a int);", 1))
                .isPresent();
    }
}
