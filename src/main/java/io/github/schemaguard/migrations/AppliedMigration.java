package io.github.schemaguard.migrations;

import org.jspecify.annotations.Nullable;

/**
 * One migration that the database now has.
 *
 * @param version Flyway's version or Liquibase's change set id; null for repeatable migrations and plain SQL files
 * @param description by the tool; may be empty
 * @param script the file or class it came from, as the tool names it
 * @param checksum the tool's own, as text; null when the tool computes none
 */
public record AppliedMigration(
        @Nullable String version,
        String description,
        String script,
        @Nullable String checksum) {

    /** Whether it is a change set of Liquibase. */
    public boolean isChangeSet() {
        return version != null && description.startsWith("by ");
    }
}
