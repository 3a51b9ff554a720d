/**
 * Reads a module's entities with the project's own Hibernate in a forked JVM. Finds that Hibernate, asks the fork, and
 * assembles the mapping from its reply.
 */
@NullMarked
package io.github.schemaguard.entities.read;

import org.jspecify.annotations.NullMarked;
