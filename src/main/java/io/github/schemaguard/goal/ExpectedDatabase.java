package io.github.schemaguard.goal;

import io.github.schemaguard.model.SqlIdentifier;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** A scratch database as Hibernate would create it for the entities, so that PostgreSQL itself normalises what they say. */
final class ExpectedDatabase {

    /** {@code duplicate_schema}: Hibernate creates the schemas it needs, {@code public} among them. */
    private static final String DUPLICATE_SCHEMA = "42P06";

    private final ScratchDatabase database;

    ExpectedDatabase(ScratchDatabase database) {
        this.database = database;
    }

    /**
     * Makes it.
     *
     * @param extensions those of the database that is compared; one that the scratch server lacks is left out
     * @param defaultSchema where names without a schema go
     * @param ddl Hibernate's statements, in order
     * @throws GoalException when PostgreSQL refuses a statement: a part of the model is no model
     */
    void create(Collection<String> extensions, String defaultSchema, List<String> ddl) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String extension : extensions) {
                createIfShipped(statement, extension);
            }
            String schema = SqlIdentifier.quote(defaultSchema);
            statement.execute("create schema if not exists " + schema);
            statement.execute("set search_path to " + schema + ", public");
            for (String each : ddl) {
                execute(statement, each);
            }
        } catch (SQLException e) {
            throw new GoalException("the scratch database for the entities cannot be made: " + e.getMessage(), e);
        }
    }

    private static void execute(Statement statement, String ddl) throws SQLException {
        try {
            statement.execute(ddl);
        } catch (SQLException e) {
            if (!DUPLICATE_SCHEMA.equals(e.getSQLState())) {
                throw new GoalException(
                        "PostgreSQL refuses the table that Hibernate would create for the entities: "
                                + oneLine(String.valueOf(e.getMessage())) + " In: " + oneLine(ddl)
                                + ". The columnDefinition or type named there is not one that PostgreSQL has; if an"
                                + " extension brings it, the extension must be one that PostgreSQL ships",
                        e);
            }
        }
    }

    private static void createIfShipped(Statement statement, String extension) throws SQLException {
        String name = extension.replace("'", "''");
        boolean shipped;
        try (var rows = statement.executeQuery(
                "select 1 from pg_catalog.pg_available_extensions where name = '" + name + "'")) {
            shipped = rows.next();
        }
        if (shipped) {
            statement.execute("create extension if not exists \"" + extension.replace("\"", "\"\"") + "\" cascade");
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
