/**
 * The program that runs inside the forked JVM, on the project's class path, and reads the mapping with the project's own
 * Hibernate. It uses {@code java.*} and what the forks share; it reaches Hibernate by reflection, because its version is the
 * project's.
 */
@NullMarked
package io.github.schemaguard.entities.fork;

import org.jspecify.annotations.NullMarked;
