package io.github.schemaguard.postgres;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.postgres.read.CatalogSnapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which schemas a database has, but for the system's, and how much there is to read in each.
 *
 * @param tables the number of tables and views by the schema's name, in order
 */
public record SchemaSizes(SortedMap<String, Integer> tables) {

    private static final String QUERY = """
            select n.nspname, count(c.oid)
            from pg_namespace n
            left join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'f', 'v', 'm')
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            group by n.nspname""";

    public SchemaSizes {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /**
     * Reads them.
     *
     * @throws CatalogReadException when the server ends the session
     */
    public static SchemaSizes read(ReadOnlySession session) {
        SortedMap<String, Integer> tables = new TreeMap<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getInt(2));
            }
        } catch (SQLException e) {
            throw CatalogFailureExplainer.explain(
                    e, new CatalogSnapshot(session.connection(), session.serverMajor()), session);
        }
        return new SchemaSizes(tables);
    }
}
