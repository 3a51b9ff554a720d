package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.Cast;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers are PostgreSQL's: each is compared with what a real server does. */
class TypeAssignmentTest {

    private static final List<String> TYPES = List.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "numeric(10,2)",
            "real",
            "double precision",
            "boolean",
            "text",
            "character varying(50)",
            "character(3)",
            "name",
            "uuid",
            "json",
            "jsonb",
            "xml",
            "bytea",
            "oid",
            "date",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp(3) with time zone",
            "interval",
            "interval second(0)",
            "inet",
            "cidr",
            "macaddr",
            "money",
            "point",
            "bit(3)",
            "bit varying(5)",
            "tsvector",
            "int4range",
            "integer[]",
            "text[]",
            "public.kind",
            "public.other",
            "public.part");

    private static final String SCHEMA = """
            create type public.kind as enum ('A', 'B');
            create type public.other as enum ('A', 'B');
            create type public.part as (a int);
            create cast (varchar as public.kind) with inout as implicit;
            create cast (varchar as public.other) with inout as assignment;
            create cast (integer as public.part) with inout;
            """;

    @Test
    void what_it_says_of_each_pair_of_types_is_what_the_server_does() throws SQLException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Catalog catalog = Catalog.EMPTY.withCasts(List.of(
                new Cast("character varying AS public.kind", "with inout", Cast.Context.IMPLICIT, null),
                new Cast("character varying AS public.other", "with inout", Cast.Context.ASSIGNMENT, null),
                new Cast("integer AS public.part", "with inout", Cast.Context.EXPLICIT, null)));
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase database = server.createDatabase("types");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(SCHEMA);
                for (String to : TYPES) {
                    statement.execute("create table t (x " + to + ")");
                    for (String from : TYPES) {
                        String pair = from + " for " + to + ": ";
                        expected.add(pair + isTaken(statement, from));
                        TypeAssignment answer = TypeAssignment.of(from, to, catalog);
                        boolean taken = answer == TypeAssignment.IMPLICIT || answer == TypeAssignment.ASSIGNMENT;
                        // The types of the schema are not in this catalog, and what is not known is not refused.
                        found.add(pair
                                + (answer == TypeAssignment.UNKNOWN
                                        ? isTaken(statement, from)
                                        : String.valueOf(taken)));
                    }
                    statement.execute("drop table t");
                }
            }
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static String isTaken(Statement statement, String type) {
        try {
            statement.execute("prepare p (" + type + ") as insert into t values ($1)");
            statement.execute("deallocate p");
            return "true";
        } catch (SQLException refused) {
            return "false";
        }
    }

    @Test
    void its_list_has_the_server_s_casts() throws SQLException {
        try (ScratchServer server = ClassPathBinaries.startServer();
                Connection connection = server.createDatabase("casts").connect();
                Statement statement = connection.createStatement();
                ResultSet casts = statement.executeQuery("""
                        select format_type(castsource, null), castcontext, format_type(casttarget, null) from pg_cast
                        where castcontext in ('i', 'a') and castsource < 16384
                            and not (castsource::regtype || ' ' || casttarget::regtype) ~ 'reg[a-z]|pg_'""")) {
            while (casts.next()) {
                String from = casts.getString(1);
                String to = casts.getString(3);
                assertThat(TypeAssignment.of(from, to, Catalog.EMPTY))
                        .as(from + " for " + to)
                        .isIn(
                                casts.getString(2).equals("i")
                                        ? Set.of(TypeAssignment.IMPLICIT)
                                        : Set.of(TypeAssignment.ASSIGNMENT, TypeAssignment.IMPLICIT));
            }
        }
    }

    @Test
    void a_type_of_an_extension_is_not_known() {
        assertThat(TypeAssignment.of("public.geometry", "public.geometry(Polygon,4326)", Catalog.EMPTY))
                .isEqualTo(TypeAssignment.UNKNOWN);
        assertThat(TypeAssignment.of("public.geometry(Polygon,4326)", "public.geometry", Catalog.EMPTY))
                .isEqualTo(TypeAssignment.IMPLICIT);
        assertThat(TypeAssignment.of("public.geometry(Point,4326)", "public.geometry(Polygon,4326)", Catalog.EMPTY))
                .isEqualTo(TypeAssignment.REFUSED);
        assertThat(TypeAssignment.of("bytea", "public.geometry", Catalog.EMPTY)).isEqualTo(TypeAssignment.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | bigint | IMPLICIT",
                "bigint | integer | ASSIGNMENT",
                "integer | text | ASSIGNMENT",
                "text | integer | REFUSED",
                "integer[] | bigint[] | IMPLICIT",
                "bigint[] | integer[] | ASSIGNMENT",
                "text[] | integer[] | REFUSED",
                "text[] | text | ASSIGNMENT",
                "text | text[] | REFUSED",
                "numeric(6,2) | numeric | IMPLICIT",
                "numeric | numeric(6,2) | UNKNOWN",
                "numeric(6,2) | numeric(6,2) | IMPLICIT",
                "numeric(6,2) | numeric(6,3) | REFUSED",
                "interval second(0) | interval | IMPLICIT",
                "interval | interval day | UNKNOWN",
                "interval[] | interval[] | IMPLICIT",
                "shop.kind | shop.other | REFUSED",
                "shop.kind | audit.kind | UNKNOWN",
                "shop.kind | kind | IMPLICIT",
                "kind | shop.kind | IMPLICIT",
                "shop.kind | shop.kind | IMPLICIT",
                "shop.kind | shop.part | REFUSED",
                "shop.kind | shop.span | REFUSED",
                "shop.kind | shop.short | REFUSED",
                "shop.kind[] | integer | REFUSED",
                "shop.unknown | integer | UNKNOWN",
                "integer | shop.unknown | UNKNOWN",
                "shop.unknown[] | integer | UNKNOWN",
                "shop.unknown | text | ASSIGNMENT",
                "shop.unknown | shop.citext | ASSIGNMENT",
                "shop.kind | integer | REFUSED",
                "smallint | shop.kind | ASSIGNMENT",
                "integer | shop.kind | REFUSED",
                "bigint | shop.kind | IMPLICIT",
                "smallint | integer | IMPLICIT",
            })
    void of_types_that_the_database_declares_and_others(String from, String to, TypeAssignment expected) {
        Catalog database = PlainObjects.catalog(Schema.named("shop")
                        .enumType(PlainObjects.enumType("kind", List.of("A")))
                        .enumType(PlainObjects.enumType("other", List.of("A")))
                        .composite(new CompositeType("part", List.of(), List.of(), null))
                        .range(new RangeType("span", "date", null, null, null, null, null, List.of(), null))
                        .domain(new Domain("short", "text", true, null, null, List.of(), List.of(), null))
                        .build())
                .withCasts(List.of(
                        new Cast("smallint AS shop.kind", "with inout", Cast.Context.ASSIGNMENT, null),
                        new Cast("integer AS shop.kind", "with inout", Cast.Context.EXPLICIT, null),
                        new Cast("bigint AS shop.kind", "with inout", Cast.Context.IMPLICIT, null),
                        new Cast("smallint AS integer", "with inout", Cast.Context.ASSIGNMENT, null)));

        assertThat(TypeAssignment.of(from, to, database)).isEqualTo(expected);
    }
}
