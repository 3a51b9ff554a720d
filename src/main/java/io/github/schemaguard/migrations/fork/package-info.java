/**
 * The program that runs Flyway or Liquibase inside a JVM of its own, on the project's class path: imports {@code java.*}
 * only, reaches the tools by reflection.
 */
@NullMarked
package io.github.schemaguard.migrations.fork;

import org.jspecify.annotations.NullMarked;
