package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory of one server. This JVM holds the lock file next to it while the server runs. If a lock is free, its JVM has died,
 * and the next server to start removes the directory.
 *
 * @param directory holds {@code data} and {@code server.log}
 */
record ServerDirectory(Path directory, Path lockFile, FileChannel lock) implements AutoCloseable {
    private static final Pattern LOCK = Pattern.compile("\\.lock$");

    /** Creates a new directory, after those of dead JVMs are removed. */
    static ServerDirectory create(ScratchDirectories workspace) throws IOException {
        // Under one lock: a new directory looks abandoned until its lock file is locked.
        for (Path runs : workspace.allRuns()) {
            workspace.locked(runs, () -> reapOrphans(runs));
        }
        Path runs = workspace.allRuns().get(0);
        return workspace.locked(runs, () -> {
            Path directory = Files.createTempDirectory(runs, thisJvm());
            FileTree.permit(directory, "rwx--x--x");
            Path lockFile = lockFile(directory);
            FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new IOException("cannot lock " + lockFile);
            }
            workspace.account().give(directory); // the copy of the cluster is made in it
            return new ServerDirectory(directory, lockFile, lock);
        });
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    /** Deletes whatever is still there. */
    @Override
    public void close() throws IOException {
        try {
            FileTree.delete(directory);
        } finally {
            lock.close();
            Files.deleteIfExists(lockFile);
        }
    }

    private static Path reapOrphans(Path runs) throws IOException {
        List<Path> directories;
        try (Stream<Path> children = Files.list(runs)) {
            directories = children.map(child -> String.valueOf(child.getFileName()))
                    // Opening and closing this JVM's own lock file would release its lock.
                    .filter(name -> !name.startsWith(thisJvm()))
                    .map(name -> runs.resolve(LOCK.matcher(name).replaceFirst("")))
                    .distinct()
                    .sorted()
                    .toList();
        }
        for (Path directory : directories) {
            try {
                reapIfOrphan(directory);
            } catch (IOException debris) {
                // A server can start nevertheless; the next start tries again.
            }
        }
        return runs;
    }

    private static void reapIfOrphan(Path directory) throws IOException {
        Path lockFile = lockFile(directory);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                return;
            }
            server(directory.resolve("data")).ifPresent(ServerDirectory::end);
            FileTree.delete(directory);
        }
        Files.deleteIfExists(lockFile);
    }

    /** The postmaster that its pid file names, if that process is still a PostgreSQL. */
    private static Optional<ProcessHandle> server(Path data) {
        return PostmasterFile.read(data)
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static void end(ProcessHandle server) {
        Stream.concat(Stream.of(server), server.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        server.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> server)
                .join();
    }

    static Path lockFile(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".lock");
    }

    /** A prefix that identifies this JVM, even among earlier processes with the same id. It ends in a separator. */
    private static String thisJvm() {
        ProcessHandle self = ProcessHandle.current();
        long started =
                self.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
        return self.pid() + "-" + Long.toString(started, 36) + "-";
    }
}
