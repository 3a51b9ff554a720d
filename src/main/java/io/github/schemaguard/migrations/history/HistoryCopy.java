package io.github.schemaguard.migrations.history;

import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Records in an empty database that it has some migrations, so that the tool applies only the others. This works for Flyway
 * and Liquibase, and for gaps, which no target version can express.
 */
public final class HistoryCopy {

    private static final String COLUMNS = """
            select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
                   || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
            from pg_catalog.pg_attribute
            left join pg_catalog.pg_attrdef on adrelid = attrelid and adnum = attnum
            where attrelid = to_regclass(?) and attnum > 0 and not attisdropped
            order by attnum""";

    private final String table;
    private final Set<MigrationIdentity> claimed = new HashSet<>();

    public HistoryCopy(String table, Collection<AppliedMigration> claimed) {
        this.table = MigrationHistory.quoted(table);
        claimed.forEach(migration -> this.claimed.add(MigrationIdentity.of(migration)));
    }

    public void copy(ScratchDatabase from, ScratchDatabase to) {
        try (Connection source = from.connect();
                Connection target = to.connect();
                Statement create = target.createStatement()) {
            String schema = table.substring(0, table.indexOf('.'));
            create.execute("create schema if not exists " + schema);
            create.execute("create table " + table + " (" + String.join(", ", columns(source)) + ")");
            try (Statement select = source.createStatement();
                    ResultSet rows = select.executeQuery("select * from " + table)) {
                copy(rows, target);
            }
        } catch (SQLException e) {
            throw new MigrationException("the migrations' history cannot be copied: " + e.getMessage());
        }
    }

    private List<String> columns(Connection source) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement select = source.prepareStatement(COLUMNS)) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private void copy(ResultSet rows, Connection target) throws SQLException {
        Set<String> names = MigrationHistory.columns(rows);
        int count = rows.getMetaData().getColumnCount();
        List<String> places = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            places.add("?");
        }
        try (PreparedStatement insert =
                target.prepareStatement("insert into " + table + " values (" + String.join(", ", places) + ")")) {
            while (rows.next()) {
                if (claimed.contains(MigrationHistory.identity(rows, names))) {
                    for (int i = 1; i <= count; i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }
}
