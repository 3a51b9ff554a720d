package io.github.schemaguard.connection;

import java.time.Duration;

/**
 * How long a session waits, so that a build never hangs on a database and never holds one up.
 *
 * @param connect for the server to answer and let us in; at least one second, seconds are what the driver counts
 * @param statement for one statement, {@code statement_timeout}
 * @param lock for one lock, {@code lock_timeout}
 */
public record SessionLimits(Duration connect, Duration statement, Duration lock) {
    /** Ten seconds to connect, two minutes for a statement, ten seconds for a lock. */
    public static final SessionLimits DEFAULT =
            new SessionLimits(Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofSeconds(10));

    /** Refuses what PostgreSQL or the driver would take for "for ever". */
    public SessionLimits {
        if (connect.toSeconds() < 1 || statement.toMillis() < 1 || lock.toMillis() < 1) {
            throw new IllegalArgumentException("session limits must be positive, and connect at least one second");
        }
    }
}
