package io.github.schemaguard.postgres;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A writer that never stops creating, renaming, altering and dropping, and the rules that each of its transactions
 * keeps: whoever sees one of its states sees the same number everywhere.
 *
 * <p>Most of what is renamed is printed inside of objects that the writer itself does not touch: the view {@code of_column}
 * and the table {@code user_of} with its default, check, index, policy and trigger never change a row of their own.
 */
final class ConstantChange implements Runnable {

    private static final List<String> START = List.of(
            "create schema s0",
            "create table s0.inner_table (v integer)",
            "create view of_schema as select v from s0.inner_table",
            "create table renamed (c0 integer, constraint only_one exclude using btree (c0 with =))",
            "create view of_column as select c0 as v from renamed where c0 > 0",
            "create type t0 as enum ('a')",
            "create domain over_type as t0",
            "create function f0(integer) returns integer language sql immutable as 'select $1'",
            "create function g0() returns trigger language plpgsql as 'begin return new; end'",
            "create table user_of (id integer default f0(1), kind t0, indirect over_type, check (f0(id) > 0))",
            "create index by_function on user_of (f0(id))",
            "create policy by_function on user_of using (f0(id) > 0)",
            "create trigger by_function before insert on user_of for each row execute function g0()",
            "create table twin_a0 (id integer)",
            "create table twin_b0 (id integer)",
            "comment on table twin_a0 is '0'",
            "create sequence pace increment 1",
            "comment on sequence pace is '1'");

    private final ScratchDatabase database;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Random pauses = new Random(42);
    private volatile int rounds;
    private volatile Throwable failure;

    ConstantChange(ScratchDatabase database) throws SQLException {
        this.database = database;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String one : START) {
                statement.execute(one);
            }
        }
    }

    @Override
    public void run() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int n = 0; !stop.get(); n++) {
                statement.execute("begin;" + String.join(";", step(n, n + 1)) + "; commit");
                rounds++;
                // Now and then a reading has to get through, or only what is unseen would be proven.
                if (n % 20 == 19) {
                    Thread.sleep(pauses.nextInt(120));
                }
            }
        } catch (SQLException | InterruptedException e) {
            failure = e;
        }
    }

    /** One transaction of several kinds of change, by turns. */
    private static List<String> step(int n, int next) {
        return switch (n % 2) {
            case 0 ->
                List.of(
                        "alter schema s" + n + " rename to s" + next,
                        "alter table renamed rename c" + n + " to c" + next,
                        "alter type t" + n + " rename to t" + next,
                        "alter function f" + n + "(integer) rename to f" + next,
                        "alter function g" + n + "() rename to g" + next,
                        "drop table twin_a" + n + ", twin_b" + n,
                        "create table twin_a" + next + " (id integer)",
                        "create table twin_b" + next + " (id integer)",
                        "comment on table twin_a" + next + " is '" + next + "'",
                        "alter sequence pace increment " + (next + 1),
                        "comment on sequence pace is '" + (next + 1) + "'");
            default ->
                List.of(
                        "alter table twin_b" + n + " rename to twin_b" + next,
                        "alter sequence pace increment " + (next + 1),
                        "alter function g" + n + "() rename to g" + next,
                        "comment on sequence pace is '" + (next + 1) + "'",
                        "alter type t" + n + " rename to t" + next,
                        "alter table twin_a" + n + " rename to twin_a" + next,
                        "comment on table twin_a" + next + " is '" + next + "'",
                        "alter function f" + n + "(integer) rename to f" + next,
                        "alter table renamed rename c" + n + " to c" + next,
                        "alter schema s" + n + " rename to s" + next);
        };
    }

    /** Stops the writer; how many transactions it has done. */
    int stopped(Thread writer) throws InterruptedException {
        stop.set(true);
        writer.join();
        if (failure != null) {
            throw new IllegalStateException("the writer failed", failure);
        }
        return rounds;
    }

    /** What each object of a catalog says the number is, which is the same for all of one moment. */
    static Stream<String> numbers(Catalog catalog) {
        Schema schema = catalog.schema("public").orElseThrow();
        return Stream.of(
                        catalog.schemas().stream()
                                .map(Schema::name)
                                .filter(name -> name.startsWith("s"))
                                .map(name -> name.substring(1)),
                        table(catalog, "renamed").flatMap(ConstantChange::numbersOfRenamed),
                        table(catalog, "user_of").flatMap(ConstantChange::numbersOfUser),
                        view(catalog, "of_column").map(view -> between(view.definition(), "SELECT c", " ")),
                        view(catalog, "of_schema").map(view -> between(view.definition(), "s", ".inner_table")),
                        schema.tables().stream()
                                .filter(table -> table.name().startsWith("twin_"))
                                .flatMap(twin -> Stream.of(
                                        twin.name().substring("twin_a".length()),
                                        Objects.requireNonNullElse(
                                                twin.comment(), twin.name().substring("twin_b".length())))),
                        schema.enums().stream().map(type -> type.name().substring(1)),
                        schema.domains().stream().map(domain -> between(domain.type() + " ", "public.t", " ")),
                        schema.functions().stream()
                                .map(function -> function.name().substring(1)),
                        schema.sequences().stream()
                                .flatMap(sequence -> Stream.of(
                                        Objects.requireNonNull(sequence.comment()),
                                        String.valueOf(sequence.options().increment())))
                                .map(increment -> String.valueOf(Integer.parseInt(increment) - 1)))
                .flatMap(numbers -> numbers);
    }

    private static Stream<String> numbersOfRenamed(Table renamed) {
        return Stream.of(
                renamed.columns().get(0).name().substring(1),
                between(renamed.exclusions().get(0).definition(), "btree (c", " "));
    }

    private static Stream<String> numbersOfUser(Table user) {
        return Stream.of(
                between(Objects.requireNonNull(user.columns().get(0).defaultValue()), "public.f", "("),
                between(user.columns().get(1).type() + " ", "public.t", " "),
                between(Objects.requireNonNull(user.columns().get(2).baseType()) + " ", "public.t", " "),
                between(user.checks().get(0).expression(), "public.f", "("),
                between(
                        Objects.requireNonNull(
                                user.indexes().get(0).keys().get(0).expression()),
                        "public.f",
                        "("),
                between(
                        Objects.requireNonNull(
                                user.rowSecurity().policies().get(0).using()),
                        "public.f",
                        "("),
                between(user.triggers().get(0).function(), "public.g", "("));
    }

    /** The names that have to be in a catalog: seen, or unseen with the reason. */
    static List<String> fixedNames() {
        return List.of("renamed", "user_of", "of_column", "of_schema", "over_type", "pace");
    }

    /** What a catalog speaks of in the schema public, be it unseen. */
    static List<String> names(Catalog catalog) {
        Schema schema = catalog.schema("public").orElseThrow();
        return Stream.of(
                        schema.tables().stream().map(Table::name),
                        schema.views().stream().map(View::name),
                        schema.domains().stream().map(domain -> domain.name()),
                        schema.sequences().stream().map(sequence -> sequence.name()),
                        catalog.unseen().stream().map(unseen -> unseen.path()).map(ObjectPath::name))
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<Table> table(Catalog catalog, String name) {
        return catalog.table(new QualifiedName("public", name)).stream();
    }

    private static Stream<View> view(Catalog catalog, String name) {
        return catalog.view(new QualifiedName("public", name)).stream();
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before);
        int end = start < 0 ? -1 : text.indexOf(after, start + before.length());
        return end < 0 ? "nowhere in " + text : text.substring(start + before.length(), end);
    }
}
