/**
 * The entity classes as the project's own Hibernate sees them: expected DDL and mapping, read in a forked JVM.
 */
@NullMarked
package io.github.schemaguard.entities;

import org.jspecify.annotations.NullMarked;
