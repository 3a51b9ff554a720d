package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Times the start of the scratch server, the first connection to a new database, and the stop. Compares them with what
 * libraries that embed PostgreSQL do for each start: {@code initdb} and {@code pg_ctl} with the same binaries.
 *
 * <p>Arguments: the number of rounds, and the seconds to wait before each. Without a wait, some file systems are slow
 * because the last round has just deleted files (ext4 without a journal does not reuse their inodes for some 30 seconds).
 * Builds do not start servers that often.
 */
public final class StartBenchmark {

    private StartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        int pause = Integer.parseInt(arguments[1]);
        ClassPathBinaries.startServer().close(); // unpacks, and creates the template for later clusters
        Path programs = programs();
        List<long[]> rounds = new ArrayList<>();
        System.out.printf("round start_ms connect_ms close_ms initdb_and_pg_ctl_ms%n");
        for (int round = 1; round <= count; round++) {
            TimeUnit.SECONDS.sleep(pause);
            long[] times = new long[4];
            long begin = System.nanoTime();
            try (ScratchServer server = ClassPathBinaries.startServer()) {
                times[0] = System.nanoTime() - begin;
                begin = System.nanoTime();
                ScratchDatabase database = server.createDatabase("one");
                try (Connection connection = database.connect()) {
                    connection.isValid(1);
                }
                times[1] = System.nanoTime() - begin;
                begin = System.nanoTime();
            }
            times[2] = System.nanoTime() - begin;
            times[3] = initdbAndPgCtl(programs);
            rounds.add(times);
            print(String.valueOf(round), times);
        }
        long[] medians = new long[4];
        for (int i = 0; i < medians.length; i++) {
            int column = i;
            medians[i] =
                    rounds.stream().mapToLong(times -> times[column]).sorted().toArray()[count / 2];
        }
        print("median", medians);
        System.out.printf("start as a ratio of initdb and pg_ctl: %.2f%n", (double) medians[0] / medians[3]);
    }

    private static void print(String round, long[] times) {
        System.out.printf(
                "%s %s%n",
                round,
                String.join(
                        " ",
                        Arrays.stream(times)
                                .mapToObj(nanos -> "%.0f".formatted(nanos / 1e6))
                                .toList()));
    }

    /** The unpacked programs of this PostgreSQL version, in the user's cache. */
    private static Path programs() throws IOException {
        for (Path place : ScratchServer.cachePlaces()) {
            if (!Files.isDirectory(place.resolve("binaries"))) {
                continue;
            }
            try (Stream<Path> installations = Files.list(place.resolve("binaries"))) {
                List<Path> found = installations
                        .filter(path -> path.toString()
                                .endsWith("-"
                                        + ScratchServer.binary(ClassPathBinaries.major())
                                                .version()))
                        .toList();
                if (!found.isEmpty()) {
                    return found.get(0).resolve("bin");
                }
            }
        }
        throw new IOException("no unpacked PostgreSQL in " + ScratchServer.cachePlaces());
    }

    private static long initdbAndPgCtl(Path programs) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("peer").resolve("data");
        Files.createDirectory(data);
        // Under root, the programs run in their own namespace, like the scratch server.
        List<String> asWhom = System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
        long begin = System.nanoTime();
        run(asWhom, programs.resolve("initdb"), "--no-sync", "--auth=trust", "--username=postgres", "--pgdata=" + data);
        run(
                asWhom,
                programs.resolve("pg_ctl"),
                "start",
                "-w",
                "--pgdata=" + data,
                "--options=-F -p 54999 -c unix_socket_directories=''",
                "--log=" + data.resolve("server.log"));
        long took = System.nanoTime() - begin;
        run(asWhom, programs.resolve("pg_ctl"), "stop", "-m", "immediate", "--pgdata=" + data);
        run(List.of(), Path.of("rm"), "-r", data.getParent().toString());
        return took;
    }

    private static void run(List<String> asWhom, Path program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(asWhom);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with status " + process.exitValue());
        }
    }
}
