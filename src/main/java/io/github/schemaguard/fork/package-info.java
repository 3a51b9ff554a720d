/**
 * Starts a separate JVM for the project's code, on the project's class path, and talks to the program in it. What also runs in
 * that JVM is in {@code fork.protocol}.
 */
@NullMarked
package io.github.schemaguard.fork;

import org.jspecify.annotations.NullMarked;
