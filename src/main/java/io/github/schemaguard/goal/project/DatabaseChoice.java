package io.github.schemaguard.goal.project;

import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.migrations.MigrationChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which database is the truth.
 *
 * @param parameters what the user said of a live database
 * @param schemas the governed schemas, with {@code *} as wildcard; empty for all but the system's
 * @param migrations what fills the scratch database when there is no live one
 * @param postgresMajor the embedded server's major version when there is no live one to match
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

    /** With the embedded server for scratch databases. */
    public DatabaseChoice(
            DatabaseParameters parameters, List<String> schemas, MigrationChoice migrations, int postgresMajor) {
        this(parameters, schemas, migrations, postgresMajor, null);
    }

    /** The same schemas, migrations and scratch server with another database. */
    public DatabaseChoice withParameters(DatabaseParameters others) {
        return new DatabaseChoice(others, schemas, migrations, postgresMajor, scratch);
    }
}
