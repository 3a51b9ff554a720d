package io.github.schemaguard.bench;

import io.github.schemaguard.scratch.ScratchDatabase;
import java.util.concurrent.Callable;

/** A schema reader in {@link ReaderBenchmark}. Readers of other projects are found as services. */
public interface Peer {

    String name();

    /** The largest number of tables that it has to read. */
    default int most() {
        return Integer.MAX_VALUE;
    }

    /** How often it reads. The first reading is cold; the median of the others is the warm time. */
    default int rounds() {
        return 7;
    }

    /** True if it runs in this JVM, so that its memory can be measured. */
    default boolean inProcess() {
        return true;
    }

    /**
     * Prepares what a reading needs, such as a mapping. This is not timed.
     *
     * @param tables the number of tables of the {@link SyntheticDatabase}
     * @return one reading, from opening its session to closing it
     */
    Callable<?> prepare(ScratchDatabase database, int tables) throws Exception;

    /** Fails a reading that is fast only because it found nothing. */
    static void require(int tables, long seen) {
        if (seen < tables) {
            throw new IllegalStateException("read " + seen + " tables where there are " + tables);
        }
    }
}
