package io.github.schemaguard.migrations.fork;

import java.util.Map;

/** One tool at work on one database. */
interface MigrationRun {
    /**
     * Applies every migration that the database does not have yet; can be called again after a failure was mended.
     *
     * @throws ReflectiveOperationException with the tool's own exception inside when a migration fails
     */
    void migrate() throws ReflectiveOperationException;

    /**
     * Says what the database has now, in the keys that {@link MigrationFork} documents.
     *
     * @throws ReflectiveOperationException when the tool is of an unknown shape or the history cannot be read
     */
    void describe(Map<String, String> answer) throws ReflectiveOperationException;
}
