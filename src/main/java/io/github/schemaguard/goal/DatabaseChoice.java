package io.github.schemaguard.goal;

import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.migrations.MigrationChoice;
import java.util.List;

/**
 * Which database is the truth.
 *
 * @param parameters what the user said of a live database
 * @param schemas the governed schemas, with {@code *} as wildcard; empty for all but the system's
 * @param migrations what fills the scratch database when there is no live one
 * @param postgresMajor the scratch server's major version when there is no live one to match
 */
public record DatabaseChoice(
        DatabaseParameters parameters, List<String> schemas, MigrationChoice migrations, int postgresMajor) {

    public DatabaseChoice {
        schemas = List.copyOf(schemas);
    }
}
