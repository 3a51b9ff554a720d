package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints how long this plugin and other schema readers take, on catalogs that were never analyzed and on analyzed
 * ones. See {@code bench/README.md}.
 */
public final class ReaderBenchmark {

    /**
     * A statement in the server's log with durations. A statement whose rows are fetched in several parts counts once;
     * statements that only begin, end or set up a session or transaction do not count.
     */
    private static final Pattern STATEMENT = Pattern.compile("duration: [0-9.]+ ms +"
            + "(?:statement|execute (?!fetch from )[^:]*): \\s*"
            + "(?!(?i:begin|start|commit|end|rollback|savepoint|release|set|reset|discard|deallocate)\\b)");

    private ReaderBenchmark() {}

    /** The readings of one peer in one state of the catalogs. */
    private record Measured(List<Long> millis, int queries, long heap) {

        long cold() {
            return millis.get(0);
        }

        long warm() {
            List<Long> further = millis.subList(1, millis.size()).stream()
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return further.get(further.size() / 2);
        }
    }

    public static void main(String[] sizes) throws Exception {
        List<Peer> peers = new ArrayList<>(List.of(new OurReader(), new BareQueries(), new PgDump()));
        ServiceLoader.load(Peer.class).forEach(peers::add);
        System.out.printf(
                Locale.ROOT,
                "%7s %9s %14s %8s %8s %8s %9s %6s%n",
                "tables",
                "catalogs",
                "reader",
                "cold ms",
                "warm ms",
                "queries",
                "heap MiB",
                "ours/");
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            for (String size : sizes.length == 0 ? new String[] {"100", "1000"} : sizes) {
                int tables = Integer.parseInt(size);
                ScratchDatabase database = SyntheticDatabase.create(server, tables);
                measure(peers, database, tables, "fresh");
                execute(database, "analyze");
                measure(peers, database, tables, "analyzed");
            }
        }
    }

    private static void measure(List<Peer> peers, ScratchDatabase database, int tables, String catalogs)
            throws Exception {
        Map<Peer, Callable<?>> readings = new LinkedHashMap<>();
        for (Peer peer : peers) {
            if (tables <= peer.most()) {
                readings.put(peer, peer.prepare(database, tables));
            }
        }
        Map<Peer, List<Long>> millis = new LinkedHashMap<>();
        Map<Peer, Long> heaps = new LinkedHashMap<>();
        // The readers take turns, so that other load on the machine affects all of them.
        int rounds = readings.keySet().stream().mapToInt(Peer::rounds).max().orElseThrow();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Peer, Callable<?>> reading : readings.entrySet()) {
                if (round < reading.getKey().rounds()) {
                    resetPeaks();
                    // Other readers keep what they have prepared, such as a mapping.
                    long before = peak();
                    millis.computeIfAbsent(reading.getKey(), unused -> new ArrayList<>())
                            .add(millis(reading.getValue()));
                    heaps.merge(reading.getKey(), peak() - before, Math::max);
                }
            }
        }
        long ours = 0;
        for (Map.Entry<Peer, Callable<?>> reading : readings.entrySet()) {
            Peer peer = reading.getKey();
            Measured measured =
                    new Measured(millis.get(peer), queries(database, reading.getValue()), heaps.get(peer) >> 20);
            ours = ours == 0 ? measured.warm() : ours;
            System.out.printf(
                    Locale.ROOT,
                    "%7d %9s %14s %8d %8d %8d %9s %6.2f%n",
                    tables,
                    catalogs,
                    peer.name(),
                    measured.cold(),
                    measured.warm(),
                    measured.queries(),
                    peer.inProcess() ? String.valueOf(measured.heap()) : "-",
                    (double) ours / measured.warm());
        }
    }

    /** The number of statements in one more reading, from the server's log. */
    private static int queries(ScratchDatabase database, Callable<?> reading) throws Exception {
        Path log = Path.of(text(database, "show data_directory")).resolveSibling("server.log");
        logStatements(database, "0");
        long before = statements(log);
        reading.call();
        long after = statements(log);
        logStatements(database, "-1");
        return (int) (after - before);
    }

    /** Applies to sessions that a reader keeps open, too. */
    private static void logStatements(ScratchDatabase database, String milliseconds) throws SQLException {
        execute(database, "alter system set log_min_duration_statement = " + milliseconds);
        execute(database, "select pg_reload_conf()");
        while (!text(database, "show log_min_duration_statement").equals(milliseconds)) {
            Thread.onSpinWait();
        }
    }

    private static long statements(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> STATEMENT.matcher(line).find()).count();
        }
    }

    private static String text(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
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
