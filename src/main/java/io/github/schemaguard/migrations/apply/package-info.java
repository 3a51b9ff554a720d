/**
 * Applies the project's migrations to a scratch database with Flyway, Liquibase or plain SQL files. Detects the tool, gathers
 * its settings and runs it in a forked JVM.
 */
@NullMarked
package io.github.schemaguard.migrations.apply;

import org.jspecify.annotations.NullMarked;
