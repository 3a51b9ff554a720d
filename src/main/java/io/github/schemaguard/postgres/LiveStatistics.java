package io.github.schemaguard.postgres;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.fact.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the server has counted in a live database. Names are as SQL writes them: {@code public.customer}.
 *
 * @param counted how long the server has counted; null when nothing was read
 * @param scans how often each index was used ({@code pg_stat_user_indexes.idx_scan}), by the index
 * @param pages the size of each index, by the index
 * @param sequences the last value of each sequence that has given one, by the sequence; of those that the role may read
 * @param identities the last value of the sequence behind each identity or serial column, by table and column
 */
public record LiveStatistics(
        @Nullable Duration counted,
        Map<String, Long> scans,
        Map<String, Long> pages,
        Map<String, Long> sequences,
        Map<String, Long> identities) {

    /** Of a database that is not live. */
    public static final LiveStatistics NONE = new LiveStatistics(null, Map.of(), Map.of(), Map.of(), Map.of());

    private static final String SINCE = """
            select extract(epoch from clock_timestamp()
                    - coalesce(d.stats_reset, pg_postmaster_start_time()))::bigint
            from pg_stat_database d
            where d.datname = current_database()""";

    private static final String INDEXES = """
            select s.schemaname, s.indexrelname, s.idx_scan, c.relpages::bigint
            from pg_stat_user_indexes s
            join pg_class c on c.oid = s.indexrelid""";

    private static final String SEQUENCES = """
            select n.nspname, c.relname, pg_sequence_last_value(c.oid), t.nspname, r.relname, a.attname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_depend d on d.objid = c.oid
                and d.classid = 'pg_class'::regclass
                and d.refclassid = 'pg_class'::regclass
                and d.deptype in ('a', 'i')
                and d.refobjsubid > 0
            left join pg_class r on r.oid = d.refobjid
            left join pg_namespace t on t.oid = r.relnamespace
            left join pg_attribute a on a.attrelid = r.oid
                and a.attnum = d.refobjsubid
            where case when c.relkind = 'S' and c.relpersistence = 'p'
                then has_sequence_privilege(c.oid, 'SELECT, USAGE') else false end""";

    public LiveStatistics {
        scans = Map.copyOf(scans);
        pages = Map.copyOf(pages);
        sequences = Map.copyOf(sequences);
        identities = Map.copyOf(identities);
    }

    /**
     * Reads them.
     *
     * @throws CatalogReadException when the server ends the session
     */
    public static LiveStatistics read(ReadOnlySession session) {
        Map<String, Long> scans = new TreeMap<>();
        Map<String, Long> pages = new TreeMap<>();
        Map<String, Long> sequences = new TreeMap<>();
        Map<String, Long> identities = new TreeMap<>();
        Duration counted = null;
        try (Statement statement = session.connection().createStatement()) {
            try (ResultSet rows = statement.executeQuery(SINCE)) {
                if (rows.next()) {
                    counted = Duration.ofSeconds(rows.getLong(1));
                }
            }
            try (ResultSet rows = statement.executeQuery(INDEXES)) {
                while (rows.next()) {
                    String name = name(rows.getString(1), rows.getString(2));
                    scans.put(name, rows.getLong(3));
                    pages.put(name, rows.getLong(4));
                }
            }
            try (ResultSet rows = statement.executeQuery(SEQUENCES)) {
                while (rows.next()) {
                    long value = rows.getLong(3);
                    if (rows.wasNull()) {
                        continue;
                    }
                    sequences.put(name(rows.getString(1), rows.getString(2)), value);
                    if (rows.getString(6) != null) {
                        identities.put(column(rows.getString(4), rows.getString(5), rows.getString(6)), value);
                    }
                }
            }
        } catch (SQLException e) {
            throw new CatalogReadException("The statistics of the server cannot be read: " + e.getMessage(), e);
        }
        return new LiveStatistics(counted, scans, pages, sequences, identities);
    }

    /** Whether they come from a live database. */
    public boolean isLive() {
        return counted != null;
    }

    /** The last value that the sequence behind a column has given; empty when it has given none, or none is known. */
    public OptionalLong lastValue(QualifiedName table, String column) {
        Long value = identities.get(column(table.schema(), table.name(), column));
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static String name(String schema, String name) {
        return new QualifiedName(schema, name).toString();
    }

    private static String column(String schema, String table, String column) {
        return name(schema, table) + "\u0000" + column;
    }
}
