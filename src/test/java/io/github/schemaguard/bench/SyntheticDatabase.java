package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A realistic database with any number of tables in five schemas. Each table has ten columns, primary and foreign keys, a
 * unique key, two checks, three indexes and comments. Every ten tables, there is a view, a trigger and a table with four
 * partitions.
 */
final class SyntheticDatabase {

    static final int SCHEMAS = 5;

    private SyntheticDatabase() {}

    static ScratchDatabase create(ScratchServer server, int tables) throws SQLException {
        ScratchDatabase database = server.createDatabase("tables_" + tables);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create function audit() returns trigger language plpgsql as 'begin return new; end'");
            for (int schema = 0; schema < SCHEMAS; schema++) {
                statement.execute("create schema s" + schema);
            }
            connection.setAutoCommit(false);
            for (int i = 0; i < tables; i++) {
                create(statement, i);
                // The number of locks in a transaction is limited.
                if (i % 100 == 99) {
                    connection.commit();
                }
            }
            connection.commit();
        }
        return database;
    }

    private static void create(Statement statement, int i) throws SQLException {
        String table = name(i);
        String reference = i == 0 ? "bigint" : "bigint references " + name(i - 1) + " on delete cascade";
        statement.execute("create table " + table + " (id bigint generated always as identity primary key,"
                + " code varchar(20) not null unique, name varchar(200) not null, parent " + reference
                + ", amount numeric(12, 2) default 0 check (amount >= 0), status varchar(10) not null default 'NEW'"
                + " check (status in ('NEW', 'PAID', 'SENT')), note text, tags text[], created timestamptz not null"
                + " default now(), changed timestamp(3))");
        statement.execute("create index on " + table + " (parent)");
        statement.execute("create index on " + table + " (lower(name))");
        statement.execute("create index on " + table + " (created desc, status) where status <> 'SENT'");
        statement.execute("comment on table " + table + " is 'Table number " + i + "'");
        statement.execute("comment on column " + table + ".code is 'What people call it'");
        statement.execute("comment on column " + table + ".amount is 'In euro'");
        if (i % 10 == 0) {
            statement.execute("create view " + table + "_view as select a.id, a.name, sum(a.amount) as total from "
                    + table + " a where a.status = 'PAID' group by a.id, a.name");
            statement.execute("create trigger audited after update on " + table
                    + " for each row when (old.amount is distinct from new.amount) execute function public.audit()");
            statement.execute("create table " + table + "_log (id bigint, at date not null, what text, primary key (id,"
                    + " at)) partition by range (at)");
            for (int year = 2023; year < 2027; year++) {
                statement.execute("create table " + table + "_log_" + year + " partition of " + table
                        + "_log for values from ('" + year + "-01-01') to ('" + (year + 1) + "-01-01')");
            }
        }
    }

    private static String name(int i) {
        return "s" + i % SCHEMAS + ".table_" + i;
    }
}
