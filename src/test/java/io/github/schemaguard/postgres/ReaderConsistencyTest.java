package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.core.Parser;

/** The same schema is the same catalog, however it came about. */
class ReaderConsistencyTest {

    private static final List<String> INDEPENDENT = List.of(
            "create table a (id integer primary key, b text unique, check (id > 0))",
            "create table b (id integer generated always as identity primary key, a text default 'x')",
            "create view c as select 1 as one",
            "create sequence d increment by 50",
            "create type e as enum ('x', 'y')",
            "create domain f as text check (value <> '')",
            "create function g(a integer) returns integer language sql as 'select 1'",
            "create function g(a text) returns integer language sql as 'select 2'",
            "create table h (id integer, at date) partition by range (at)",
            "create type i as (x integer, y text)",
            "create schema j",
            "comment on schema public is 'all'");
    private static final List<String> DEPENDENT = List.of(
            "alter table a add constraint to_b foreign key (id) references b",
            "create index on a (b desc)",
            "create index on a (lower(b)) where id > 5",
            "alter table a add check (b <> 'q')",
            "comment on table a is 'A'",
            "comment on column a.b is 'B'",
            "create table h1 partition of h for values from ('2026-01-01') to ('2027-01-01')",
            "create table h2 partition of h default",
            "create table j.a (id integer primary key)",
            "create statistics s on id, b from a",
            "alter table b enable row level security",
            "create policy p on b using (id > 0)",
            "create view k as select a.id, b.a from a join b on a.id = b.id",
            "grant select on a to public");

    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_order_of_creation_does_not_change_a_byte() throws Exception {
        String expected = null;
        for (int seed = 0; seed < 5; seed++) {
            List<String> statements = new ArrayList<>(INDEPENDENT);
            List<String> later = new ArrayList<>(DEPENDENT);
            Collections.shuffle(statements, new Random(seed));
            Collections.shuffle(later, new Random(seed));
            statements.addAll(later);
            ScratchDatabase database = server.createDatabase("shuffled" + seed);
            execute(database, statements);

            String json = CatalogJson.text(ReaderCase.read(database));

            expected = expected == null ? json : expected;
            assertThat(json).as("seed " + seed).isEqualTo(expected);
        }
    }

    static List<ReaderCase> cases() {
        return ReaderCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void objects_of_every_kind_are_the_same_in_another_order(ReaderCase each) throws Exception {
        String expected = CatalogJson.text(ReaderCase.read(ReaderCase.create(server, each.name(), each.schema())));
        for (int seed = 0; seed < 2; seed++) {
            ScratchDatabase shuffled = server.createDatabase(each.name() + seed);
            executeShuffled(shuffled, statements(each.schema()), new Random(seed));

            assertThat(CatalogJson.text(ReaderCase.read(shuffled)))
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }

    /** The statements of a script; the driver tells where each ends. */
    private static List<String> statements(String script) throws SQLException {
        return Parser.parseJdbcSql(script, true, false, true, false, false).stream()
                .map(statement -> statement.nativeSql.strip())
                .toList();
    }

    /** In any order, but settings go first and default privileges last: they change what later statements make. */
    private static void executeShuffled(ScratchDatabase database, List<String> statements, Random random)
            throws SQLException {
        List<String> shuffled = new ArrayList<>(statements);
        Collections.shuffle(shuffled, random);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int turn = 0; turn < 3; turn++) {
                int now = turn;
                executeAll(
                        statement,
                        shuffled.stream().filter(each -> turn(each) == now).toList());
            }
        }
    }

    /** A statement that does not find what it needs is sent again after the others. */
    private static void executeAll(Statement statement, List<String> statements) {
        List<String> refused = new ArrayList<>();
        SQLException reason = null;
        for (String each : statements) {
            try {
                statement.execute(each);
            } catch (SQLException e) {
                refused.add(each);
                reason = e;
            }
        }
        if (refused.size() == statements.size() && reason != null) {
            throw new IllegalStateException(refused.toString(), reason);
        }
        if (!refused.isEmpty()) {
            executeAll(statement, refused);
        }
    }

    private static int turn(String statement) {
        return statement.startsWith("set ") ? 0 : statement.startsWith("alter default privileges") ? 2 : 1;
    }

    @Test
    void another_owner_makes_no_other_fingerprint() throws Exception {
        ScratchDatabase ours = server.createDatabase("ours");
        execute(ours, INDEPENDENT);
        execute(ours, DEPENDENT);
        ScratchDatabase theirs = server.createDatabase("theirs");
        execute(theirs, List.of("create role someone", "grant all on schema public to someone with grant option"));
        execute(
                theirs,
                List.of("grant create on database theirs to someone", "set role someone"),
                INDEPENDENT.subList(0, 11));
        execute(theirs, INDEPENDENT.subList(11, 12));
        execute(theirs, List.of("set role someone"), DEPENDENT);
        execute(
                theirs,
                List.of("revoke all on schema public from someone cascade", "grant usage on schema public to public"));

        assertThat(Fingerprint.of(ReaderCase.read(theirs))).isEqualTo(Fingerprint.of(ReaderCase.read(ours)));
    }

    @SafeVarargs
    private static void execute(ScratchDatabase database, List<String>... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (List<String> some : statements) {
                for (String one : some) {
                    statement.execute(one);
                }
            }
        }
    }
}
