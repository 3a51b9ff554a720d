package io.github.schemaguard.migrations;

import io.github.schemaguard.connection.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A new, empty database on a real server. */
record FreshDatabase(DatabaseAddress address) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static FreshDatabase create() throws SQLException {
        DatabaseAddress server = DatabaseAddress.parse("postgresql://postgres@localhost:55999/postgres");
        String name = "m" + System.currentTimeMillis() + "_" + NUMBER.incrementAndGet();
        new FreshDatabase(server).execute("CREATE DATABASE " + name);
        return new FreshDatabase(server.withDatabase(name));
    }

    /** The first column of every row. */
    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    List<String> tables() throws SQLException {
        return query(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return new org.postgresql.Driver().connect(address.jdbcUrl(), address.driverProperties());
    }
}
