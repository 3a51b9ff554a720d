package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database with one schema per tenant, all with the same tables. Each table has eight columns, primary and foreign keys, a
 * unique key, a check, two indexes and a type of its schema. Every ten tables, there is a view. One tenant in a hundred lacks
 * an index.
 */
final class TenantDatabase {

    private TenantDatabase() {}

    static ScratchDatabase create(ScratchServer server, int tenants, int tables) throws SQLException {
        ScratchDatabase database = server.createDatabase("tenants_" + tenants);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int tenant = 0; tenant < tenants; tenant++) {
                create(statement, "tenant_" + tenant, tables, tenant % 100 == 99);
                connection.commit();
            }
        }
        return database;
    }

    private static void create(Statement statement, String schema, int tables, boolean odd) throws SQLException {
        StringBuilder ddl = new StringBuilder("create schema " + schema + "; set local search_path to " + schema
                + "; create type status as enum ('NEW', 'PAID', 'SENT');");
        for (int i = 0; i < tables; i++) {
            String table = "table_" + i;
            ddl.append("create table ")
                    .append(table)
                    .append(" (id bigint generated always as identity primary key,")
                    .append(" code varchar(20) not null unique, name varchar(200) not null, parent bigint")
                    .append(i == 0 ? "" : " references table_" + (i - 1) + " on delete cascade")
                    .append(
                            ", amount numeric(12, 2) default 0 check (amount >= 0), status status not null default 'NEW',")
                    .append(" created timestamptz not null default now(), changed timestamp(3));");
            ddl.append("create index on ").append(table).append(" (parent);");
            if (!odd || i != 7) {
                ddl.append("create index on ").append(table).append(" (created desc) where status <> 'SENT';");
            }
            if (i % 10 == 0) {
                ddl.append("create view ")
                        .append(table)
                        .append("_view as select id, name, sum(amount) as total from ")
                        .append(table)
                        .append(" where status = 'PAID' group by id, name;");
            }
        }
        statement.execute(ddl.toString());
    }
}
