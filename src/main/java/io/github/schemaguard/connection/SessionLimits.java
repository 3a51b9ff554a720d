package io.github.schemaguard.connection;

import java.time.Duration;

/**
 * How long a session waits, so that a build never hangs and never blocks a database for long.
 *
 * @param connect for the server to answer and accept the login; at least one second, seconds are what the driver counts
 * @param statement for one statement, {@code statement_timeout}
 * @param lock for one lock, {@code lock_timeout}
 */
public record SessionLimits(Duration connect, Duration statement, Duration lock) {
    /** Ten seconds to connect, two minutes for a statement, ten seconds for a lock. */
    public static final SessionLimits DEFAULT =
            new SessionLimits(Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofSeconds(10));

    /** Refuses values that mean no limit to PostgreSQL or the driver. */
    public SessionLimits {
        if (connect.toSeconds() < 1 || statement.toMillis() < 1 || lock.toMillis() < 1) {
            throw new IllegalArgumentException("session limits must be positive, and connect at least one second");
        }
    }
}
