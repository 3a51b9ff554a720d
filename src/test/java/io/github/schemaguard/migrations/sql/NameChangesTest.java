package io.github.schemaguard.migrations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which names the statements of migrations drop and rename. */
class NameChangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            alter table customer rename column nick to alias                      | V1.sql:1 renames customer.nick to alias
            alter table shop.customer rename nick to "Alias"                      | V1.sql:1 renames customer.nick to "Alias"
            ALTER TABLE IF EXISTS ONLY Customer RENAME Nick TO Alias              | V1.sql:1 renames customer.nick to alias
            alter table "customer" drop column if exists "nick" cascade           | V1.sql:1 drops customer.nick
            alter table customer add a text, drop nick, drop column b             | V1.sql:1 drops customer.nick
            alter table customer drop nick;alter table customer add nick text     |
            alter table customer drop nick;drop table customer;create table customer (nick text) |
            alter table customer rename nick to a;alter table customer rename a to b | V1.sql:1 renames customer.nick to b
            alter table customer rename a to b;alter table customer rename nick to a | V1.sql:1 renames customer.nick to a
            alter table customer rename nick to a;alter table customer rename a to b;alter table customer drop b | V1.sql:1 renames customer.nick to b
            alter table customer rename nick to a;alter table customer rename a to nick |
            alter table client drop nick;alter table client rename to customer    | V1.sql:1 drops customer.nick
            alter table customer rename constraint nick to alias                  |
            alter table customer drop constraint nick                             |
            alter table customer alter nick drop not null                         |
            alter table customer add check (nick <> ', drop nick')                |
            -- alter table customer drop nick                                     |
            insert into note values ('alter table customer drop nick')            |
            do $$ begin alter table customer drop nick; end $$                    |
            alter table other drop nick                                           |
            alter table audit.customer drop nick                                  |
            alter table ${schema}.customer drop nick                              | V1.sql:1 drops customer.nick
            """)
    void a_column(String statements, String expected) {
        NameChanges changes = new NameChanges();
        changes.add("V1.sql", statements);

        assertThat(changes.ofColumn("shop", "customer", "nick").map(NameChange::sentence))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            drop table customer                                                  | V1.sql:1 drops customer
            drop table if exists shop.note, shop."customer" cascade              | V1.sql:1 drops customer
            drop view customer                                                   | V1.sql:1 drops customer
            drop materialized view if exists customer                            | V1.sql:1 drops customer
            alter table customer rename to client                                | V1.sql:1 renames customer to client
            alter view customer rename to client                                 | V1.sql:1 renames customer to client
            alter table customer rename to client;alter table client rename to buyer | V1.sql:1 renames customer to buyer
            drop table customer;create table if not exists customer (id int)     |
            drop view customer;create or replace view customer as select 1       |
            drop table note;alter table note2 rename to note                     |
            drop index customer                                                  |
            drop table audit.customer                                            |
            """)
    void a_table(String statements, String expected) {
        NameChanges changes = new NameChanges();
        changes.add("V1.sql", statements);

        assertThat(changes.ofTable("shop", "customer").map(NameChange::sentence))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void the_file_and_the_line_of_the_last_statement_are_named() {
        NameChanges changes = new NameChanges();
        changes.add("V1.sql", "alter table customer drop nick;\nalter table customer add nick text;");
        changes.add("V2.sql", "-- names\n\nalter table customer\n    rename nick to alias;");
        changes.add("V3.sql", "alter table orders drop nick;");

        assertThat(changes.ofColumns("nick"))
                .extracting(NameChange::sentence)
                .containsExactly("V2.sql:3 renames customer.nick to alias", "V3.sql:1 drops orders.nick");
    }

    /** Each would take minutes if every statement looked at all names before it, or every quote at all of the text. */
    @ParameterizedTest
    @MethodSource
    void a_long_script_is_read_in_a_short_time(String script) {
        NameChanges changes = new NameChanges();

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> changes.add("V1.sql", script));
        assertThat(changes.ofTable(null, "absent")).isEmpty();
    }

    static Stream<String> a_long_script_is_read_in_a_short_time() {
        int many = 40_000;
        return Stream.of(
                IntStream.range(0, many)
                        .mapToObj(i -> "alter table t" + i + " rename to t" + (i + 1) + ";")
                        .collect(Collectors.joining()),
                IntStream.range(0, many)
                        .mapToObj(i -> "alter table t rename c" + i + " to c" + (i + 1) + ";")
                        .collect(Collectors.joining()),
                IntStream.range(0, many).mapToObj(i -> "$a" + i + "$ ").collect(Collectors.joining("", "create ", "")),
                "create " + "/* ".repeat(many),
                "create function f() " + "begin ".repeat(many),
                "create view v as select E'" + "''".repeat(many) + "'");
    }
}
