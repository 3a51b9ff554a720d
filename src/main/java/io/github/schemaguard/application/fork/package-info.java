/**
 * Reads the project's configuration with the project's own framework, inside a JVM on the project's class path. It uses
 * {@code java.*} and what the forks share; it reaches the frameworks by reflection.
 */
@NullMarked
package io.github.schemaguard.application.fork;

import org.jspecify.annotations.NullMarked;
