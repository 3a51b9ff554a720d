package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a type says, and what PostgreSQL does with it. */
class PostgresTypeTest {

    /** Types whose columns PostgreSQL can change to each other. */
    private static final List<List<String>> FAMILIES = List.of(
            List.of(
                    "character varying(5)",
                    "character varying(6)",
                    "character varying",
                    "text",
                    "character(5)",
                    "character(6)"),
            List.of("bit varying(5)", "bit varying(6)", "bit varying", "bit(5)", "bit(6)"),
            List.of("numeric(6,2)", "numeric(7,2)", "numeric(7,3)", "numeric(5,2)", "numeric", "integer", "bigint"),
            List.of(
                    "timestamp without time zone",
                    "timestamp(3) without time zone",
                    "timestamp(4) without time zone",
                    "timestamp(6) without time zone",
                    "timestamp with time zone",
                    "timestamp(3) with time zone",
                    "date"),
            List.of("time(3) without time zone", "time(4) without time zone", "time without time zone"),
            List.of(
                    "interval",
                    "interval(3)",
                    "interval year",
                    "interval year to month",
                    "interval day",
                    "interval day to hour",
                    "interval minute",
                    "interval second",
                    "interval second(2)",
                    "interval day to second(4)"),
            List.of("text[]", "character varying(5)[]", "character varying(6)[]"));

    @Test
    void a_type_is_kept_exactly_where_postgresql_does_not_write_the_rows_again() throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase database = server.createDatabase("types");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("set timezone = 'Europe/Berlin'");
                for (List<String> family : FAMILIES) {
                    for (String from : family) {
                        for (String to : family) {
                            boolean isKept = PostgresType.parse(from).isKeptAs(PostgresType.parse(to));
                            if (!from.equals(to) && !isUnclaimed(from) && isKept == isRewritten(statement, from, to)) {
                                wrong.add(from + " to " + to + ": " + isKept);
                            }
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Arrays are never said to be kept, although PostgreSQL keeps some. */
    private static boolean isUnclaimed(String type) {
        return type.endsWith("[]");
    }

    private static boolean isRewritten(Statement statement, String from, String to) throws SQLException {
        statement.execute("drop table if exists t; create table t (v " + from + ")");
        long before = file(statement);
        statement.execute("alter table t alter column v type " + to + " using v::" + to);
        return file(statement) != before;
    }

    private static long file(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_relation_filenode('t')")) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(50) | text | true",
                "citext | character varying(255) | true",
                "smallint | integer | true",
                "integer | integer | true",
                "bigint | integer | false",
                "numeric(10,0) | bigint | true",
                "numeric(10,2) | bigint | false",
                "numeric | bigint | false",
                "numeric(10,2) | numeric(38,2) | true",
                "real | double precision | false",
                "double precision | real | true",
                "integer | numeric(38,2) | false",
                "jsonb | json | true",
                "json | text | false",
                "text[] | text | false",
                "text[] | character varying(255)[] | true",
                "timestamp with time zone | timestamp with time zone | true",
                "timestamp with time zone | timestamp without time zone | false",
                "uuid | text | false",
            })
    void refines(String defined, String bound, boolean refines) {
        assertThat(PostgresType.parse(defined).refines(PostgresType.parse(bound)))
                .isEqualTo(refines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "numeric(8,2) | numeric | 8 | 2 | false",
                "numeric(8,0) | numeric | 8 | 0 | false",
                "numeric(2,-3) | numeric | 2 | -3 | false",
                "bit(5) | bit | 5 | 0 | false",
                "character varying(40)[] | character varying | 40 | 0 | true",
                "timestamp(3) with time zone | timestamp with time zone | 3 | 0 | false",
                "interval day to second(3) | interval day to second | 3 | 0 | false",
            })
    void the_modifiers(String rendering, String name, int precision, int scale, boolean array) {
        PostgresType type = PostgresType.parse(rendering);

        assertThat(type.name()).isEqualTo(name);
        assertThat(type.precision()).isEqualTo(precision);
        assertThat(type.scale()).isEqualTo(scale);
        assertThat(type.array()).isEqualTo(array);
        assertThat(type.isInterval()).isEqualTo(name.startsWith("interval"));
    }

    /** The answers that the server gives, without asking it again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(5) | character varying(5) | true",
                "character varying(5) | character varying(4) | false",
                "character varying(5) | text | true",
                "text | character varying(5) | false",
                "character(5) | text | false",
                "text | character(5) | false",
                "bit varying(5) | bit varying(5) | true",
                "bit varying(5) | bit varying(4) | false",
                "bit(5) | bit varying | true",
                "bit(5) | bit varying(5) | false",
                "bit varying(5) | bit(5) | false",
                "numeric(6,2) | numeric(6,2) | true",
                "numeric(6,2) | numeric(5,2) | false",
                "numeric(6,2) | numeric(7,3) | false",
                "numeric(6,2) | numeric | true",
                "numeric | numeric(6,2) | false",
                "numeric | integer | false",
                "integer | numeric | false",
                "interval(3) | interval(3) | true",
                "interval(3) | interval(2) | false",
                "interval day | interval second(2) | true",
                "interval day | interval day | true",
                "interval second | interval day | false",
                "timestamp without time zone | timestamp(6) without time zone | true",
                "timestamp(3) without time zone | timestamp(2) without time zone | false",
                "timestamp(3) without time zone | timestamp(3) with time zone | false",
                "integer | integer | false",
                "text[] | text[] | false",
                "text | text[] | false",
                "text[] | text | false",
            })
    void a_type_is_kept(String from, String to, boolean kept) {
        assertThat(PostgresType.parse(from).isKeptAs(PostgresType.parse(to))).isEqualTo(kept);
    }
}
