package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Work that only one thread of one process on this machine does at a time. */
final class ExclusiveLock {
    private ExclusiveLock() {}

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Waits for the file's lock, does the work and releases the lock. The file stays: deleting it would admit two processes. */
    static <T> T hold(Path file, Work<T> work) throws IOException {
        // A file lock belongs to the whole JVM and is lost when any thread closes the file. So threads queue on a
        // monitor first; an interned string is one that even other class loaders' copies of this class share.
        synchronized (("schema-maven-plugin lock " + file).intern()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // until the channel is closed
                return work.run();
            }
        }
    }
}
