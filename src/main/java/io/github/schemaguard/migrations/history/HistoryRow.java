package io.github.schemaguard.migrations.history;

import io.github.schemaguard.migrations.AppliedMigration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/**
 * One row of a history table.
 *
 * @param order in which the migrations ran
 * @param kind Flyway's type, such as {@code SQL} or {@code UNDO_SQL}; empty with Liquibase
 * @param failed whether the migration failed
 */
record HistoryRow(long order, MigrationIdentity identity, AppliedMigration migration, String kind, boolean failed) {

    /** A row with Flyway's columns: rank, version, description, type, script, success, checksum. */
    static HistoryRow flyway(ResultSet row) throws SQLException {
        String version = row.getString(2);
        String script = Objects.requireNonNullElse(row.getString(5), "");
        return new HistoryRow(
                row.getLong(1),
                MigrationIdentity.flyway(version, script),
                new AppliedMigration(
                        version, Objects.requireNonNullElse(row.getString(3), ""), script, row.getString(7)),
                Objects.requireNonNullElse(row.getString(4), ""),
                !row.getBoolean(6));
    }

    /** A row with Liquibase's columns: order, id, author, filename, checksum. */
    static HistoryRow liquibase(ResultSet row) throws SQLException {
        String id = Objects.requireNonNullElse(row.getString(2), "");
        String author = Objects.requireNonNullElse(row.getString(3), "");
        String file = Objects.requireNonNullElse(row.getString(4), "");
        return new HistoryRow(
                row.getLong(1),
                MigrationIdentity.liquibase(id, author, file),
                new AppliedMigration(id, "by " + author, file, row.getString(5)),
                "",
                false);
    }
}
