package io.github.schemaguard.migrations.history;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table with the columns of Flyway's or Liquibase's history. Any role that may create tables can create one, so reading it
 * must not run code that belongs to the database: only an ordinary table is read, only the tool's own columns, and only if
 * they have types of PostgreSQL itself.
 *
 * @param columns the names of the columns by their lower-case names
 * @param refusal why the table must not be read; null when it may be
 */
record HistoryTable(
        String schema,
        String name,
        Map<String, String> columns,
        @Nullable String refusal) {

    /** A checksum of any other type, or none at all, is not read. */
    private static final Map<String, Set<String>> CHECKSUMS =
            Map.of("checksum", Set.of("int4", "int8"), "md5sum", Set.of("varchar", "text"));

    private static final int MOST_ROWS = 100_000;

    private static final String TABLES = """
            select n.nspname as schema, c.relname as name, c.relkind = 'r' and not c.relhasrules as ordinary,
                   array_agg(a.attname::text order by a.attnum) as columns,
                   array_agg(case t.typnamespace when 'pg_catalog'::regnamespace then t.typname::text else '' end
                             order by a.attnum) as types
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_catalog.pg_type t on t.oid = a.atttypid
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relpersistence <> 't'
              and c.oid in (select attrelid from pg_catalog.pg_attribute
                            where lower(attname::text) in ('installed_rank', 'orderexecuted'))
            group by n.nspname, c.relname, c.relkind, c.relhasrules
            order by n.nspname, c.relname""";

    HistoryTable {
        columns = Map.copyOf(columns);
    }

    /** The tables and views of a database that have such columns, in the session's transaction. */
    static List<HistoryTable> in(ReadOnlySession session) throws SQLException {
        List<HistoryTable> tables = new ArrayList<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String[] names = texts(rows.getArray("columns"));
                String[] types = texts(rows.getArray("types"));
                Map<String, String> columns = new HashMap<>();
                Map<String, String> typeOf = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    String lower = names[i].toLowerCase(Locale.ROOT);
                    if (columns.putIfAbsent(lower, names[i]) == null) {
                        typeOf.put(lower, types[i]);
                    }
                }
                CHECKSUMS.forEach((name, expected) -> {
                    if (!expected.contains(typeOf.getOrDefault(name, ""))) {
                        columns.remove(name);
                    }
                });
                if (typeOf.keySet().containsAll(HistoryColumns.FLYWAY.keySet())
                        || typeOf.keySet().containsAll(HistoryColumns.LIQUIBASE.keySet())) {
                    tables.add(new HistoryTable(
                            rows.getString("schema"),
                            rows.getString("name"),
                            columns,
                            refusal(rows.getBoolean("ordinary"), typeOf)));
                }
            }
        }
        return tables;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static @Nullable String refusal(boolean ordinary, Map<String, String> types) {
        if (!ordinary) {
            return "it is not an ordinary table";
        }
        Map<String, Set<String>> expected =
                types.containsKey("installed_rank") ? HistoryColumns.FLYWAY : HistoryColumns.LIQUIBASE;
        String wrong = expected.entrySet().stream()
                .filter(column -> !column.getValue().contains(types.getOrDefault(column.getKey(), "")))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        return wrong.isEmpty() ? null : "the tool does not create it like this: type of " + wrong;
    }

    /** The table as {@code schema.table}. */
    String path() {
        return schema + "." + name;
    }

    /** The table as SQL names it. */
    String quoted() {
        return SqlIdentifier.quote(schema) + "." + SqlIdentifier.quote(name);
    }

    boolean isFlyways() {
        return columns.containsKey("installed_rank");
    }

    /**
     * The migrations in it.
     *
     * @throws SQLException when the role may not read it, or a row level security policy applies to it
     */
    MigrationHistory read(ReadOnlySession session) throws SQLException {
        List<String> names = isFlyways()
                ? List.of("installed_rank", "version", "description", "type", "script", "success", "checksum")
                : List.of("orderexecuted", "id", "author", "filename", "md5sum");
        String query = "select "
                + names.stream()
                        .map(name -> CHECKSUMS.containsKey(name) && !columns.containsKey(name)
                                ? "null"
                                : SqlIdentifier.quote(columns.getOrDefault(name, name)))
                        .collect(Collectors.joining(", "))
                + " from only " + quoted()
                // A view cannot be sampled. So the server refuses the statement if the table was replaced by a view
                // after
                // it was looked up. There is no operator, cast or function here that a type of the database's could
                // bring.
                + " tablesample pg_catalog.system (100) limit " + (MOST_ROWS + 1);
        List<HistoryRow> history = new ArrayList<>();
        try (Statement statement = session.connection().createStatement()) {
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    history.add(isFlyways() ? HistoryRow.flyway(rows) : HistoryRow.liquibase(rows));
                }
            }
        }
        if (history.size() > MOST_ROWS) {
            throw new SQLException("it has more than " + MOST_ROWS + " rows");
        }
        return MigrationHistory.of(history);
    }
}
