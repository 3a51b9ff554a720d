package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ScratchDatabase;
import java.util.concurrent.Callable;

/** Something that reads a schema, for {@link ReaderBenchmark}; those of other projects are found as services. */
public interface Peer {

    String name();

    /** The largest number of tables that it is asked to read. */
    default int most() {
        return Integer.MAX_VALUE;
    }

    /** How often it reads: the first time cold, and the median of the others counts. */
    default int rounds() {
        return 7;
    }

    /** Whether it works in this JVM, so that its memory can be told. */
    default boolean inProcess() {
        return true;
    }

    /**
     * What it needs to know beforehand, such as a mapping, which is not timed.
     *
     * @param tables how many {@link SyntheticDatabase} has made
     * @return one reading, from opening its session to closing it
     */
    Callable<?> prepare(ScratchDatabase database, int tables) throws Exception;

    /** For a reading that would be fast because it saw nothing. */
    static void require(int tables, long seen) {
        if (seen < tables) {
            throw new IllegalStateException("read " + seen + " tables where there are " + tables);
        }
    }
}
