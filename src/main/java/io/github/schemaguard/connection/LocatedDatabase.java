package io.github.schemaguard.connection;

import java.util.List;

/**
 * A database and how it was found.
 *
 * @param address the database
 * @param origin where the address came from: {@code schema.url}, {@code environment, DATABASE_URL},
 *     {@code .env, DATABASE_URL}
 * @param notes what the user should know, each a line for the log: an environment that fell back to another variable, a
 *     setting without effect; often empty
 */
public record LocatedDatabase(DatabaseAddress address, String origin, List<String> notes) {
    /** Copies the notes. */
    public LocatedDatabase {
        notes = List.copyOf(notes);
    }

    /** The one line for the log: {@code database: postgresql://app@db.example:5433/shop (from .env, DATABASE_URL)}. */
    public String summary() {
        return "database: " + address.display() + " (from " + origin + ")";
    }

    @Override
    public String toString() {
        return summary();
    }
}
