package io.github.schemaguard.migrations;

import org.jspecify.annotations.Nullable;

/**
 * One migration that the database now has.
 *
 * @param version Flyway's version or Liquibase's change set id; null for repeatable migrations and plain SQL files
 * @param description by the tool; may be empty
 * @param script the file or class it came from, as the tool names it
 */
public record AppliedMigration(@Nullable String version, String description, String script) {}
