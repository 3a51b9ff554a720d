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
 * Linux' file system in memory. What a server makes is gone in seconds, a database of a thousand tables is some thousand
 * files, and there are disks that take seconds to make them.
 *
 * @param directory where it is
 * @param free its usable bytes
 * @param machine bytes of memory that this machine has, or this container may use; what lies here counts among them
 */
record SharedMemory(Path directory, long free, long machine) {
    /** The default cluster takes 40 MB and a thousand tables as much: the rest is for the data that migrations bring. */
    private static final long ROOM = 2L << 30;

    private static final long MACHINE = 6L << 30;

    /** That of this machine; empty where there is none, or where the user has said by XDG_CACHE_HOME where files go. */
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

    /** Whether there is so much of it that nobody misses what a server takes. */
    boolean isPlentiful() {
        return free >= ROOM && machine >= MACHINE;
    }
}
