package io.github.schemaguard.migrations.history;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records in a database without migrations that it has some of them, so that the tool applies only the others. This works for
 * Flyway and Liquibase, and for gaps, which no target version can express. What a dump has brought is there already: the database
 * keeps the rows of a history in it, and gets Flyway's baseline.
 */
public final class HistoryCopy {

    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod)
                   || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped
            order by a.attnum""";

    private final String table;
    private final Set<MigrationIdentity> claimed = new HashSet<>();

    /** @param table the tool's own table, as {@code schema.table} */
    public HistoryCopy(String table, Collection<AppliedMigration> claimed) {
        this.table = table;
        claimed.forEach(migration -> this.claimed.add(MigrationIdentity.of(migration)));
    }

    public void copy(ScratchDatabase from, ScratchDatabase to) {
        try (ReadOnlySession source = ReadOnlySession.open(from.address());
                Connection target = to.connect();
                Statement create = target.createStatement()) {
            HistoryTable history = HistoryTable.in(source).stream()
                    .filter(found -> found.path().equals(table) && found.refusal() == null)
                    .findFirst()
                    .orElseThrow(() -> new MigrationException(
                            "the migrations' history cannot be copied: " + table + " is not what the tool creates"));
            Map<String, String> columns = columns(history, source.connection());
            create.execute("create schema if not exists " + SqlIdentifier.quote(history.schema()));
            create.execute("create table if not exists " + history.quoted() + " ("
                    + columns.entrySet().stream()
                            .map(column -> SqlIdentifier.quote(column.getKey()) + " " + column.getValue())
                            .collect(Collectors.joining(", "))
                    + ")");
            copy(history, columns.keySet(), source.connection(), target);
        } catch (SQLException e) {
            throw new MigrationException("the migrations' history cannot be copied: " + e.getMessage());
        }
    }

    /** The names of the columns with their types and defaults. */
    private static Map<String, String> columns(HistoryTable history, Connection source) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement select = source.prepareStatement(COLUMNS)) {
            select.setString(1, history.schema());
            select.setString(2, history.name());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return columns;
    }

    private void copy(HistoryTable history, Set<String> columns, Connection source, Connection target)
            throws SQLException {
        String list = columns.stream().map(SqlIdentifier::quote).collect(Collectors.joining(", "));
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String all = "select " + list + " from only " + history.quoted();
        Set<MigrationIdentity> present = new HashSet<>();
        try (Statement select = target.createStatement();
                ResultSet rows = select.executeQuery(all)) {
            while (rows.next()) {
                present.add(identity(history, rows));
            }
        }
        try (Statement select = source.createStatement();
                ResultSet rows = select.executeQuery(all);
                PreparedStatement insert = target.prepareStatement(
                        "insert into " + history.quoted() + " (" + list + ") values (" + places + ")")) {
            while (rows.next()) {
                MigrationIdentity identity = identity(history, rows);
                if (!present.contains(identity) && (claimed.contains(identity) || isBaseline(history, rows))) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    private static boolean isBaseline(HistoryTable history, ResultSet row) throws SQLException {
        return history.isFlyways() && MigrationHistory.BASELINE.equals(row.getString("type"));
    }

    private static MigrationIdentity identity(HistoryTable history, ResultSet row) throws SQLException {
        return history.isFlyways()
                ? MigrationIdentity.flyway(row.getString("version"), String.valueOf(row.getString("script")))
                : MigrationIdentity.liquibase(row.getString("id"), row.getString("author"), row.getString("filename"));
    }
}
