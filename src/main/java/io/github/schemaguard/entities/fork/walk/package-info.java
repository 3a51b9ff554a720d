/**
 * Walks Hibernate's metadata entity by entity and attribute by attribute. Records the tables, columns and keys, and the Java
 * member that each comes from.
 */
@NullMarked
package io.github.schemaguard.entities.fork.walk;

import org.jspecify.annotations.NullMarked;
