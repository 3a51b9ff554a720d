package io.github.schemaguard.scratch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Linux' file system in memory. A scratch server's files live for seconds only. A database of a thousand tables has some
 * thousand files, which slow disks take seconds to create.
 *
 * @param directory where it is
 * @param free its usable bytes
 * @param machine bytes of memory that this machine has, or this container may use; files here use them
 */
record SharedMemory(Path directory, long free, long machine) {
    /** The default cluster takes 40 MB and a thousand tables as much: the rest is for data from migrations. */
    private static final long ENOUGH = 2L << 30;

    private static final long MACHINE = 6L << 30;

    /** This machine's; empty if it has none, or if the user has chosen a directory with XDG_CACHE_HOME. */
    static Optional<SharedMemory> of(Map<String, String> environment, ServerPlatform platform) {
        Path directory = Path.of("/dev/shm");
        if (!platform.isLinux() || environment.containsKey("XDG_CACHE_HOME") || !Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try {
            FileStore store = Files.getFileStore(directory);
            return store.type().equals("tmpfs")
                    ? Optional.of(new SharedMemory(directory, store.getUsableSpace(), memory()))
                    : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    /** Whether there is enough for a server without affecting other programs. */
    boolean isPlentiful() {
        return free >= ENOUGH && machine >= MACHINE;
    }
}
