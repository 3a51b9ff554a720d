package io.github.schemaguard.goal.side;

import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.LocatedDatabase;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.postgres.DefaultSchema;

/**
 * A configured database that was not found or refused the connection.
 *
 * @param major the version of the scratch server
 * @param description what is known of it, for people
 * @param failure the reason, with the next step
 */
record UnreachableDatabase(int major, String defaultSchema, String description, String failure)
        implements DatabaseSide {

    static UnreachableDatabase notFound(DatabaseChoice choice, ConnectionException failure) {
        return new UnreachableDatabase(
                choice.postgresMajor(), PUBLIC, "database", String.valueOf(failure.getMessage()));
    }

    static UnreachableDatabase refused(DatabaseChoice choice, LocatedDatabase located, ConnectionException failure) {
        return new UnreachableDatabase(
                choice.postgresMajor(),
                DefaultSchema.first(LiveDatabase.searchPath(located.address())),
                located.summary(),
                located.summary() + ": " + failure.getMessage());
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public DatabaseReading read() {
        return DatabaseReading.unreadable(description, failure);
    }
}
