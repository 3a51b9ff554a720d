/**
 * The program that runs Flyway or Liquibase in the forked JVM, on the project's class path. It uses {@code java.*} and what
 * the forks share; it reaches the tools by reflection.
 */
@NullMarked
package io.github.schemaguard.migrations.fork;

import org.jspecify.annotations.NullMarked;
