package io.github.schemaguard.postgres;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.fact.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How large the tables and materialized views of a live database are.
 *
 * @param tables by name; of a partitioned table, the sum of its partitions
 */
public record TableSizes(Map<QualifiedName, Size> tables) {

    /** Of a database that is not live. */
    public static final TableSizes NONE = new TableSizes(Map.of());

    private static final String QUERY = """
            select n.nspname, c.relname,
                sum(p.reltuples) filter (where p.reltuples >= 0 and p.relkind <> 'p')::bigint,
                coalesce(sum(pg_table_size(p.oid)), 0)::bigint,
                coalesce(sum(pg_indexes_size(p.oid)), 0)::bigint
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join lateral (
                select c.oid as relid where c.relkind <> 'p'
                union all
                select t.relid from pg_partition_tree(case when c.relkind = 'p' then c.oid end) t
            ) part on true
            join pg_class p on p.oid = part.relid and p.relkind in ('r', 'p', 'm')
            where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            group by n.nspname, c.relname""";

    /**
     * The size of one table.
     *
     * @param rows as {@code ANALYZE} estimated them; empty if it has not run
     * @param tableBytes of the rows, TOAST included
     * @param indexBytes of all indexes
     */
    public record Size(OptionalLong rows, long tableBytes, long indexBytes) {

        /** The rows and their indexes. */
        public long bytes() {
            return tableBytes + indexBytes;
        }
    }

    public TableSizes {
        tables = Map.copyOf(tables);
    }

    /**
     * Reads them.
     *
     * @throws CatalogReadException when the server ends the session
     */
    public static TableSizes read(ReadOnlySession session) {
        Map<QualifiedName, Size> tables = new TreeMap<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                long estimate = rows.getLong(3);
                OptionalLong known = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(estimate);
                tables.put(
                        new QualifiedName(rows.getString(1), rows.getString(2)),
                        new Size(known, rows.getLong(4), rows.getLong(5)));
            }
        } catch (SQLException e) {
            throw new CatalogReadException("The sizes of the tables cannot be read: " + e.getMessage(), e);
        }
        return new TableSizes(tables);
    }

    public Optional<Size> of(QualifiedName table) {
        return Optional.ofNullable(tables.get(table));
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }
}
