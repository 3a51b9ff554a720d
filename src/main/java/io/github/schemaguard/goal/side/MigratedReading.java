package io.github.schemaguard.goal.side;

import org.jspecify.annotations.Nullable;

/**
 * The scratch database that migrations made.
 *
 * @param repeatable whether all that it was made of is known, so that the same would come out again
 */
record MigratedReading(DatabaseReading reading, boolean repeatable) {

    static MigratedReading unreadable(String server, @Nullable String reason) {
        return new MigratedReading(DatabaseReading.unreadable(server, reason), false);
    }
}
