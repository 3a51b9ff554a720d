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

    /**
     * What the database has now.
     *
     * @throws ReflectiveOperationException when the tool's API is unknown or its history cannot be read
     */
    Migrated describe() throws ReflectiveOperationException;
}
