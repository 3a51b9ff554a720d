/**
 * Access to Hibernate's objects by reflection, since no version of Hibernate is known at compile time. Names are given as
 * PostgreSQL stores them.
 */
@NullMarked
package io.github.schemaguard.entities.fork.reflect;

import org.jspecify.annotations.NullMarked;
