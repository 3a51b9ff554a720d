package io.github.schemaguard.bench;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Prints how long a database takes to read, beside {@code pg_dump --schema-only} and beside the bare catalogs with
 * their rows consumed, on catalogs that were never analyzed and on analyzed ones. See {@code bench/README.md}.
 */
public final class ReaderBenchmark {

    private static final int ROUNDS = 7;
    /** pg_dump locks every table, and the scratch server has room for only so many locks. */
    private static final int MOST_DUMPED = 2_000;

    private static final String PG_DUMP = System.getProperty("pg_dump", "pg_dump");

    /** What any reader of a schema has to fetch, without a join or a printed expression. */
    private static final List<String> BARE = List.of(
            "select oid, nspname from pg_namespace",
            "select oid, relname, relnamespace, relkind, relpersistence, reloptions from pg_class",
            "select attrelid, attnum, attname, format_type(atttypid, atttypmod), attnotnull, attidentity from"
                    + " pg_attribute where attnum > 0 and not attisdropped and attrelid >= 16384",
            "select adrelid, adnum, pg_get_expr(adbin, adrelid) from pg_attrdef",
            "select oid, conrelid, conname, contype, conkey, confkey, confrelid, pg_get_constraintdef(oid) from"
                    + " pg_constraint",
            "select indexrelid, indrelid, indkey, indclass, indoption, pg_get_indexdef(indexrelid) from pg_index where"
                    + " indrelid >= 16384",
            "select oid, pg_get_viewdef(oid) from pg_class where relkind in ('v', 'm') and oid >= 16384",
            "select tgrelid, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal",
            "select seqrelid, seqstart, seqincrement, seqmax, seqmin, seqcycle from pg_sequence",
            "select enumtypid, enumlabel, enumsortorder from pg_enum",
            "select oid, typname, typtype, typbasetype from pg_type where oid >= 16384",
            "select oid, proname, prosrc, pg_get_function_arguments(oid) from pg_proc where oid >= 16384",
            "select inhrelid, inhparent from pg_inherits",
            "select classoid, objoid, objsubid, description from pg_description",
            "select classid, objid, refclassid, refobjid, deptype from pg_depend where objid >= 16384",
            "select polrelid, polname, pg_get_expr(polqual, polrelid) from pg_policy");

    private ReaderBenchmark() {}

    public static void main(String[] sizes) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%7s %9s %9s %9s %9s %9s %7s %7s %8s%n",
                "tables",
                "catalogs",
                "cold ms",
                "warm ms",
                "bare ms",
                "dump ms",
                "/bare",
                "/dump",
                "heap MiB");
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            for (String size : sizes.length == 0 ? new String[] {"100", "1000"} : sizes) {
                ScratchDatabase database = SyntheticDatabase.create(server, Integer.parseInt(size));
                measure(database, size, "fresh");
                execute(database, "analyze");
                measure(database, size, "analyzed");
            }
        }
    }

    private static void measure(ScratchDatabase database, String size, String catalogs) throws Exception {
        long[] heap = new long[1];
        List<Long> ours = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        List<Long> dump = new ArrayList<>();
        // In turns, so that what else the machine does falls on all of them.
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(millis(() -> read(database, heap)));
            bare.add(millis(() -> readBare(database)));
            if (round < 3 && Integer.parseInt(size) <= MOST_DUMPED) {
                dump.add(millis(() -> dump(database)));
            }
        }
        long warm = median(ours.subList(1, ROUNDS));
        long dumped = dump.isEmpty() ? 0 : median(dump);
        System.out.printf(
                Locale.ROOT,
                "%7s %9s %9d %9d %9d %9d %7.2f %7.2f %8d%n",
                size,
                catalogs,
                ours.get(0),
                warm,
                median(bare),
                dumped,
                (double) warm / median(bare),
                dumped == 0 ? Double.NaN : (double) warm / dumped,
                heap[0] >> 20);
    }

    private static Catalog read(ScratchDatabase database, long[] heap) {
        resetPeaks();
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            Catalog catalog = PostgresReader.read(session, SchemaSelection.all());
            heap[0] = Math.max(heap[0], peak());
            return catalog;
        }
    }

    private static int readBare(ScratchDatabase database) throws SQLException {
        int cells = 0;
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            for (String query : BARE) {
                cells += consume(session.connection(), query);
            }
        }
        return cells;
    }

    private static int consume(Connection connection, String query) throws SQLException {
        int cells = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    cells += result.getString(column) == null ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static int dump(ScratchDatabase database) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(PG_DUMP, "--schema-only", "--no-password");
        builder.environment().put("PGHOST", database.address().hosts().get(0).host());
        builder.environment()
                .put("PGPORT", String.valueOf(database.address().hosts().get(0).port()));
        builder.environment().put("PGUSER", database.user());
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGDATABASE", database.name());
        Process process = builder.inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(PG_DUMP + " failed: is its version the server's? -Dpg_dump=<path>");
        }
        return 0;
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long millis(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void resetPeaks() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
