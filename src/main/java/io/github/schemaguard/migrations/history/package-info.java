/**
 * Which migrations a database has, read from the history table of Flyway or Liquibase. Compares them with the project's own
 * migrations, and copies a history without some of them.
 */
@NullMarked
package io.github.schemaguard.migrations.history;

import org.jspecify.annotations.NullMarked;
