package io.github.schemaguard.migrations.history;

import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationException;
import io.github.schemaguard.migrations.MigrationOutcome;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The migrations that a database has, read from the history table of Flyway or Liquibase. */
public final class MigrationHistory {

    /** The order in which they ran, by Flyway's or Liquibase's column. */
    private static final String IN_ORDER =
            "order by coalesce(to_jsonb(t) ->> 'installed_rank', to_jsonb(t) ->> 'orderexecuted')::bigint";

    private final Map<MigrationIdentity, AppliedMigration> applied = new LinkedHashMap<>();
    private final List<String> failed = new ArrayList<>();
    private @Nullable String baseline;

    private MigrationHistory() {}

    /**
     * Reads the history.
     *
     * @param tables the tool's own tables as {@code schema.table}, as {@link MigrationOutcome.Applied} names them
     * @throws MigrationException when the database has no such table, or its role may not read it
     */
    public static MigrationHistory read(Connection connection, List<String> tables) {
        String table = tables.stream()
                .filter(name -> !name.toLowerCase(Locale.ROOT).endsWith("lock"))
                .findFirst()
                .orElseThrow(() -> new MigrationException("a database has no history of migrations that are plain"
                        + " SQL files, so the plugin cannot determine which of them it has"));
        MigrationHistory history = new MigrationHistory();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + quoted(table) + " t " + IN_ORDER)) {
            Set<String> columns = columns(rows);
            while (rows.next()) {
                history.add(rows, columns);
            }
            return history;
        } catch (SQLException e) {
            throw new MigrationException("cannot determine which migrations the database has: " + e.getMessage());
        }
    }

    private void add(ResultSet row, Set<String> columns) throws SQLException {
        MigrationIdentity identity = identity(row, columns);
        if (!columns.contains("installed_rank")) {
            applied.put(
                    identity,
                    new AppliedMigration(
                            row.getString("id"), "by " + row.getString("author"), row.getString("filename")));
            return;
        }
        String type = String.valueOf(row.getString("type"));
        if (type.equals("BASELINE")) {
            baseline = row.getString("version");
        } else if (type.startsWith("UNDO") || type.equals("DELETE")) {
            applied.remove(identity);
        } else if (!row.getBoolean("success")) {
            failed.add(row.getString("script"));
        } else if (!type.equals("SCHEMA")) {
            applied.put(
                    identity,
                    new AppliedMigration(
                            row.getString("version"), row.getString("description"), row.getString("script")));
        }
    }

    /** The migration of a row of the history. */
    static MigrationIdentity identity(ResultSet row, Set<String> columns) throws SQLException {
        return columns.contains("installed_rank")
                ? MigrationIdentity.flyway(row.getString("version"), String.valueOf(row.getString("script")))
                : MigrationIdentity.liquibase(row.getString("id"), row.getString("author"), row.getString("filename"));
    }

    static Set<String> columns(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Set<String> names = new TreeSet<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return names;
    }

    static String quoted(String table) {
        String[] names = table.split("\\.", 2);
        return SqlIdentifier.quote(names[0]) + "." + SqlIdentifier.quote(names[names.length - 1]);
    }

    /** The project's migrations that the database does not have, in their order. */
    public List<AppliedMigration> pending(List<AppliedMigration> project) {
        return project.stream().filter(migration -> !has(migration)).toList();
    }

    private boolean has(AppliedMigration migration) {
        MigrationIdentity identity = MigrationIdentity.of(migration);
        return applied.containsKey(identity) || (baseline != null && identity.isUpTo(baseline));
    }

    /** The scripts of migrations that the database has and the project no longer has, sorted. */
    public List<String> unknown(List<AppliedMigration> project) {
        Set<MigrationIdentity> known = new HashSet<>();
        project.forEach(migration -> known.add(MigrationIdentity.of(migration)));
        return applied.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .map(MigrationHistory::label)
                .sorted()
                .toList();
    }

    /** The script; with the id for Liquibase, where a file has several change sets. */
    private static String label(AppliedMigration migration) {
        return migration.description().startsWith("by ") && migration.version() != null
                ? migration.script() + " (" + migration.version() + ")"
                : migration.script();
    }

    /** The migrations that the database has, in the order in which they ran, without those below its baseline. */
    public List<AppliedMigration> applied() {
        return List.copyOf(applied.values());
    }

    /** The scripts of migrations that failed in the database, in the order in which they ran. */
    public List<String> failed() {
        return List.copyOf(failed);
    }
}
