package io.github.schemaguard.goal.side;

import org.jspecify.annotations.Nullable;

/**
 * The result of running the migrations on the scratch server.
 *
 * @param repeatable whether everything that the migrations read is known, so that another run gives the same result
 */
record MigratedReading(DatabaseReading reading, boolean repeatable) {

    static MigratedReading unreadable(String server, @Nullable String reason) {
        return new MigratedReading(DatabaseReading.unreadable(server, reason), false);
    }
}
