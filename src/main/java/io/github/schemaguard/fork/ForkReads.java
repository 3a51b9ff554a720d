package io.github.schemaguard.fork;

import io.github.schemaguard.fork.protocol.ReadRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files that a result was made of, as the forked JVMs report them. Safe for use by several threads. */
public final class ForkReads {
    /** Seconds for a JVM to write its report after its last reply. */
    private static final int REPORTING = 60;

    /** Programs delete what they write here. Elsewhere a file that was read and is gone is an input that has changed. */
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));

    private final boolean wanted;
    private final Set<String> servers = new HashSet<>();
    private final Set<Path> own = new TreeSet<>();
    private final Set<Path> excluded = new HashSet<>();
    private final List<CompletableFuture<Optional<Set<Path>>>> reports = new CopyOnWriteArrayList<>();

    private ForkReads(boolean wanted) {
        this.wanted = wanted;
    }

    /** Reads that are recorded. */
    public static ForkReads recorded() {
        return new ForkReads(true);
    }

    /** Reads that nobody asks for, so that no JVM records them. */
    public static ForkReads ignored() {
        return new ForkReads(false);
    }

    /** Adds a file or directory that this JVM reads, whether it exists or not. */
    public synchronized void add(Path path) {
        own.add(path.toAbsolutePath().normalize());
    }

    /** Adds what the JVMs of another result read, which also made this one. */
    public void addReportsOf(ForkReads other) {
        reports.addAll(other.reports);
    }

    /** Allows a server whose content the result does not depend on: one that the plugin itself has filled. */
    public synchronized void allow(String host, int port) {
        servers.add(host + " " + port);
    }

    /** Leaves out a directory that the plugin itself has filled with files that count otherwise. */
    public synchronized void exclude(Path directory) {
        excluded.add(directory);
    }

    /** Notes that something was read that nobody can look at again. */
    public void addUnknown() {
        reports.add(CompletableFuture.completedFuture(Optional.empty()));
    }

    /** A new directory for the report of a JVM; empty when it need not report. */
    Optional<Path> directory(Path work) throws IOException {
        return wanted ? Optional.of(Files.createTempDirectory(work, "reads")) : Optional.empty();
    }

    /** The options for a JVM that reports to such a directory. */
    static List<String> options(Path report) {
        return List.of(
                "-D" + ReadRecorder.PROPERTY + "=" + report.resolve("reads"),
                "-XX:FlightRecorderOptions=repository=" + report);
    }

    /** The report of a JVM that runs; its paths come when it has ended. */
    CompletableFuture<Optional<Set<Path>>> expected() {
        CompletableFuture<Optional<Set<Path>>> reported = new CompletableFuture<>();
        reports.add(reported);
        return reported;
    }

    /** Takes over a JVM that has sent its last reply: waits for its report and ends it. */
    void follow(Process process, Path report, Path directory, CompletableFuture<Optional<Set<Path>>> reported) {
        Thread thread = new Thread(
                () -> {
                    try {
                        process.waitFor(REPORTING, TimeUnit.SECONDS);
                        reported.complete(paths(report.resolve("reads"), directory));
                    } catch (IOException | InterruptedException | RuntimeException unknown) {
                        reported.complete(Optional.empty());
                    } finally {
                        process.destroyForcibly();
                        delete(report);
                    }
                },
                "schema-maven-plugin-reads");
        thread.setDaemon(true);
        thread.start();
    }

    /** What was read, once all JVMs have reported it. Empty when something is unknown. */
    public Optional<Set<Path>> paths() {
        Set<Path> all = new TreeSet<>();
        synchronized (this) {
            all.addAll(own);
        }
        for (CompletableFuture<Optional<Set<Path>>> report : reports) {
            Optional<Set<Path>> paths = report.join();
            if (paths.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(paths.get());
        }
        return Optional.of(all);
    }

    private Optional<Set<Path>> paths(Path report, Path directory) throws IOException {
        Set<Path> paths = new TreeSet<>();
        String text = new String(Files.readAllBytes(report), StandardCharsets.UTF_8);
        for (String line : text.isEmpty() ? new String[0] : text.split("\0", -1)) {
            if (line.startsWith(ReadRecorder.LOOKED_FOR)) {
                paths.add(path(directory, line.substring(ReadRecorder.LOOKED_FOR.length())));
            } else if (line.startsWith(ReadRecorder.FILE)) {
                Path path = path(directory, line.substring(ReadRecorder.FILE.length()));
                if (isExcluded(path)) {
                    continue;
                }
                if (Files.exists(path)) {
                    paths.add(path);
                } else if (!path.startsWith(TEMPORARY)) {
                    return Optional.empty();
                }
            } else if (!line.startsWith(ReadRecorder.SERVER)
                    || !isAllowed(line.substring(ReadRecorder.SERVER.length()).split(" ", -1))) {
                return Optional.empty();
            }
        }
        return Optional.of(paths);
    }

    private static Path path(Path directory, String text) {
        return directory.resolve(text).toAbsolutePath().normalize();
    }

    private synchronized boolean isExcluded(Path path) {
        return excluded.stream().anyMatch(path::startsWith);
    }

    private synchronized boolean isAllowed(String[] server) {
        return server.length == 3
                && (servers.contains(server[0] + " " + server[2]) || servers.contains(server[1] + " " + server[2]));
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException laterByClean) {
            // It is in the build directory.
        }
    }
}
