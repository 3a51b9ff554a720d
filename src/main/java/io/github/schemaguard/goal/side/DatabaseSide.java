package io.github.schemaguard.goal.side;

import io.github.schemaguard.mapping.StringBinding;
import org.jspecify.annotations.Nullable;

/** The database that a goal works with: a configured one, reached or not, or what the project's migrations create. */
public sealed interface DatabaseSide permits LiveDatabase, UnreachableDatabase, MigratedDatabase {

    /** Where names without a schema go by default in PostgreSQL. */
    String PUBLIC = "public";

    /** True for a configured database, even if it cannot be reached. */
    boolean isConfigured();

    /** The server's PostgreSQL version if it was reached; otherwise the version of the scratch server. */
    int major();

    /** The schema that names without one resolve to in the application's sessions. */
    String defaultSchema();

    /** How the driver sends a String by the URL that the user gives; {@link StringBinding#TYPED} without one. */
    default StringBinding strings() {
        return StringBinding.TYPED;
    }

    /** Reads it. A failure is part of the result. */
    DatabaseReading read();

    /** As {@link #defaultSchema()}; {@code public} without a database. */
    static String defaultSchemaOf(@Nullable DatabaseSide database) {
        return database == null ? PUBLIC : database.defaultSchema();
    }
}
