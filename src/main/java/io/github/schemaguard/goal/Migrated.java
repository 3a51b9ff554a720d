package io.github.schemaguard.goal;

import org.jspecify.annotations.Nullable;

/**
 * The scratch database that migrations made.
 *
 * @param repeatable whether all that it was made of is known, so that the same would come out again
 */
record Migrated(DatabaseReading reading, boolean repeatable) {

    static Migrated unreadable(String server, @Nullable String reason) {
        return new Migrated(DatabaseReading.unreadable(server, reason), false);
    }
}
