/**
 * Reads the project's configuration by the project's own framework, inside a JVM on the project's class path: imports
 * {@code java.*} and the fork's transport only, reaches the frameworks by reflection.
 */
@NullMarked
package io.github.schemaguard.application.fork;

import org.jspecify.annotations.NullMarked;
