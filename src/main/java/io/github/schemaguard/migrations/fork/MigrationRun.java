package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.migrations.fork.MigrationReply.Migrated;

/** One tool on one database. */
interface MigrationRun {
    /**
     * Applies every migration that the database does not have yet. Can be called again after the cause of a failure is
     * fixed.
     *
     * @throws ReflectiveOperationException with the tool's own exception inside when a migration fails
     */
    void migrate() throws ReflectiveOperationException;

    /** Whether a setting names the schema that the tool works in, and the connection's own does not count. */
    boolean namesSchema() throws ReflectiveOperationException;

    /** Forgets what the database had, because the tool's own tables were dropped. */
    default void forget() throws ReflectiveOperationException {}

    /**
     * What the database has now.
     *
     * @throws ReflectiveOperationException when the tool's API is unknown or its history cannot be read
     */
    Migrated describe() throws ReflectiveOperationException;
}
