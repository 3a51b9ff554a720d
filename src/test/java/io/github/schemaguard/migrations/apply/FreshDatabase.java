package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A new, empty database on a scratch server that lives as long as the tests' JVM. */
public record FreshDatabase(ScratchDatabase scratch) {
    private static final ScratchServer SERVER = ClassPathBinaries.startServer();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static FreshDatabase create() throws SQLException {
        return new FreshDatabase(SERVER.createDatabase("migrated_" + NUMBER.incrementAndGet()));
    }

    /** The first column of every row. */
    public List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = scratch.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    public List<String> tables() throws SQLException {
        return query(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1");
    }
}
