package io.github.schemaguard.goal.project;

import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.migrations.MigrationChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database that the user chose.
 *
 * @param parameters where a live database is, as configured
 * @param schemas the governed schemas, with {@code *} as wildcard; empty for all but the system's
 * @param migrations what fills the scratch database if no live one is configured
 * @param postgresMajor the embedded server's PostgreSQL version if there is no live server to match
 * @param scratch where the user's own scratch server is; null for the embedded one
 */
public record DatabaseChoice(
        DatabaseParameters parameters,
        List<String> schemas,
        MigrationChoice migrations,
        int postgresMajor,
        @Nullable DatabaseParameters scratch) {

    public DatabaseChoice {
        schemas = List.copyOf(schemas);
    }

    /** The same schemas, migrations and scratch server with another database. */
    public DatabaseChoice withParameters(DatabaseParameters others) {
        return new DatabaseChoice(others, schemas, migrations, postgresMajor, scratch);
    }

    /** The same schemas and migrations on a scratch server of this version, without a live database. */
    public DatabaseChoice onScratchServer(int major) {
        return new DatabaseChoice(DatabaseParameters.NONE, schemas, migrations, major, scratch);
    }
}
