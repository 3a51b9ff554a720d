package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.postgres.DatabaseState;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two databases that differ in one thing that {@code pg_dump} would write: exactly one finding, which names it. */
class DatabaseDifferencesTest extends LiveDatabase {

    private static int pairs;

    /**
     * A pair of databases.
     *
     * @param setup the SQL of both
     * @param change the SQL of the first one only
     * @param finding the object and the attribute that the only finding is about
     * @param since the oldest version of PostgreSQL that has the statements
     */
    record Pair(String setup, String change, String finding, int since) {

        static Pair of(String setup, String change, String finding) {
            return new Pair(setup, change, finding, 13);
        }

        Pair since(int version) {
            return new Pair(setup, change, finding, version);
        }

        @Override
        public String toString() {
            return change;
        }
    }

    static List<Pair> pairs() {
        String table = "create table t (id int primary key, a text, b int);";
        String icu = "create collation ci (provider = icu, locale = 'und-u-ks-level2', deterministic = %s);";
        String wrapper = "create foreign data wrapper w options (debug 'true');"
                + "create server s foreign data wrapper w options (host 'a');";
        return List.of(
                        Pair.of("", icu.formatted("true"), "public.ci exists"),
                        Pair.of(
                                icu.formatted("true"),
                                "drop collation ci; " + icu.formatted("false"),
                                "public.ci options"),
                        Pair.of(
                                "create collation c (locale = 'C');",
                                "comment on collation c is 'bytes'",
                                "public.c comment"),
                        Pair.of(
                                "create type kind as enum ('A'); create cast (varchar as kind) with inout as implicit;",
                                "drop cast (varchar as kind)",
                                "\"character varying AS public.kind\" exists"),
                        Pair.of(
                                "create text search configuration c (copy = english);"
                                        + "create table d (body text, words tsvector"
                                        + " generated always as (to_tsvector('c', body)) stored);",
                                "alter text search configuration c alter mapping for asciiword with simple",
                                "public.c options"),
                        Pair.of(
                                "create text search dictionary d (template = simple, accept = false);",
                                "alter text search dictionary d (accept = true)",
                                "public.d options"),
                        Pair.of(wrapper, "alter server s options (set host 'b')", "s options"),
                        Pair.of(wrapper, "alter server s version '2'", "s options"),
                        Pair.of(wrapper, "alter foreign data wrapper w options (set debug 'false')", "w options"),
                        Pair.of(
                                "create operator === (leftarg = text, rightarg = text, function = texteq);",
                                "drop operator === (text, text)",
                                "public.\"===(text, text)\" exists"),
                        Pair.of(
                                "create operator family f using btree;",
                                "alter operator family f using btree add operator 1 < (int4, int8)",
                                "public.\"f USING btree\" options"),
                        Pair.of(
                                "",
                                "create operator class c for type int4 using hash as operator 1 =,"
                                        + " function 1 hashint4 (int4)",
                                "public.\"c USING hash\" exists"),
                        Pair.of(
                                "",
                                "create conversion v for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8",
                                "public.v exists"),
                        Pair.of("", "create language l handler plpgsql_call_handler", "l exists"),
                        Pair.of("", "create access method m type table handler heap_tableam_handler", "m exists"),
                        Pair.of(
                                "",
                                "create transform for int language sql (to sql with function int4recv(internal))",
                                "\"integer LANGUAGE sql\" exists"),
                        Pair.of(table, "alter table t cluster on t_pkey", "public.t clustered-on"),
                        Pair.of(table, "alter table t alter a set statistics 7", "public.t.a options"),
                        Pair.of(table, "alter table t alter a set (n_distinct = 5)", "public.t.a options"),
                        Pair.of(table, "alter table t set (toast.autovacuum_enabled = false)", "public.t options"),
                        Pair.of(table, "alter table t set (fillfactor = 50)", "public.t options"),
                        Pair.of(table, "alter table t alter a set storage external", "public.t.a storage"),
                        Pair.of(table, "alter table t set unlogged", "public.t persistence"),
                        Pair.of(table, "alter table t replica identity full", "public.t replica-identity"),
                        Pair.of(table, "alter table t enable row level security", "public.t row-security"),
                        Pair.of(
                                table + "create index i on t (lower(a));",
                                "alter index i alter column 1 set statistics 9",
                                "public.t (\"(lower(a))\") options"),
                        Pair.of(
                                table + "create statistics x on a, b from t;",
                                "alter statistics x set statistics 9",
                                "public.t.x target"),
                        Pair.of(
                                table + "create materialized view v as select a from t; create index i on v (a);",
                                "alter materialized view v cluster on i",
                                "public.v clustered-on"),
                        Pair.of(
                                table + "create table child () inherits (t);",
                                "drop table child; create table child (a text) inherits (t)",
                                "public.child.a options"),
                        Pair.of(
                                table + "alter table t add constraint positive check (b > 0) not valid;",
                                "alter table t validate constraint positive",
                                "public.t (b) validated"),
                        Pair.of(
                                        table
                                                + "create table o (id int primary key); alter table t add constraint f"
                                                + " foreign key (b) references o not enforced;",
                                        "alter table t alter constraint f enforced",
                                        "public.t (b) enforced")
                                .since(18))
                .stream()
                .filter(pair -> pair.since <= ClassPathBinaries.major())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_difference_is_one_finding(Pair pair) throws Exception {
        ScratchDatabase other = server.createDatabase("pair_" + ++pairs);
        execute(database, pair.setup);
        execute(other, pair.setup);
        assertThat(compared(other)).isEmpty();
        String before = state();

        execute(database, pair.change);
        assertThat(state()).isNotEqualTo(before);

        assertThat(compared(other)).singleElement().asString().endsWith(" " + pair.finding);
    }

    private String state() {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return DatabaseState.of(session, SchemaSelection.all())
                    .orElseThrow()
                    .digest();
        }
    }

    private List<String> compared(ScratchDatabase other) {
        DatabaseParameters second = new DatabaseParameters(url(other), null, null, null, null, "schema.other");
        RunVerdict verdict = new CompareDatabases(new ClassPathLibraries(), ResultCache.none())
                .run(request(), second)
                .verdict();
        return lines(verdict);
    }
}
