package io.github.schemaguard.goal;

import java.util.List;

/**
 * A type that a column of a real database has.
 *
 * @param type as written in DDL
 * @param others literals of what other applications store there, of which an attribute may not read every one
 */
record ColumnForm(String type, List<String> others) {

    /** What the types below need. */
    static final String PREREQUISITES =
            "create extension citext; create extension hstore; create type kind as enum ('RED',"
                    + " 'GREEN'); create domain word as text; create domain amount as integer;";

    static final List<ColumnForm> ALL = List.of(
            column("smallint", "32767"),
            column("integer", "2147483647"),
            column("bigint", "9223372036854775807"),
            column("numeric", "1e25", "0.5"),
            column("numeric(10,2)", "1.5", "99999999.99"),
            column("numeric(19)", "9999999999999999999"),
            column("numeric(21)", "999999999999999999999"),
            column("real", "0.5", "1e30"),
            column("double precision", "0.5", "1e300"),
            column("varchar"),
            column("varchar(10)"),
            column("varchar(36)"),
            column("varchar(255)"),
            column("char(1)"),
            column("char(10)"),
            column("char(36)"),
            column("text"),
            column("citext"),
            column("name"),
            column("boolean"),
            column("date"),
            column("time"),
            column("time with time zone"),
            column("timestamp", "'2020-01-02 03:04:05.123456'", "timestamptz '2020-01-02 02:04:05Z'"),
            column("timestamp(0)", "'2020-01-02 03:04:05'", "timestamptz '2020-01-02 02:04:05Z'"),
            column("timestamp with time zone", "'2020-01-02 03:04:05.123456+00'", "timestamptz '2020-01-02 02:04:05Z'"),
            column("interval", "'3 months'"),
            column("uuid"),
            column("bytea"),
            column("oid"),
            column("json"),
            column("jsonb"),
            column("xml"),
            column("inet", "'10.0.0.0/8'"),
            column("text[]"),
            column("varchar(255)[]"),
            column("integer[]"),
            column("bigint[]", "'{9223372036854775807}'"),
            column("kind"),
            column("word"),
            column("amount", "2147483647"),
            column("bit(1)"),
            column("money"),
            column("hstore"));

    /** Whether PostgreSQL renders the type so. */
    boolean isNamed(String rendering) {
        return rendering
                .replaceFirst("^character varying", "varchar")
                .replaceFirst("^character", "char")
                .replaceFirst("^(timestamp|time)(\\(6\\))? without time zone", "$1")
                .replaceFirst("^(timestamp|time)\\(6\\)", "$1")
                .equals(type);
    }

    private static ColumnForm column(String type, String... others) {
        return new ColumnForm(type, List.of(others));
    }
}
