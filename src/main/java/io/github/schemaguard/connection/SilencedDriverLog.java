package io.github.schemaguard.connection;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps pgjdbc from logging a failure to connect that it then throws as well. Loggers belong to the whole JVM, which in a Maven daemon outlives the build: so the level is lowered only while connecting, never where it is already set, and always restored. If two overlap, the first to end restores it for both; one more log line does no harm.
 */
final class SilencedDriverLog {
    private final Logger logger = Logger.getLogger("org.postgresql");
    private final boolean ours = logger.getLevel() == null;

    SilencedDriverLog() {
        if (ours) {
            logger.setLevel(Level.OFF);
        }
    }

    /** Lets the driver log again. */
    void end() {
        if (ours) {
            logger.setLevel(null);
        }
    }
}
