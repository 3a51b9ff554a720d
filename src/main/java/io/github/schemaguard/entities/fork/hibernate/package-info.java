/**
 * Builds Hibernate's metadata without a database or a session factory, and the DDL that Hibernate would run. One instance per
 * persistence unit.
 */
@NullMarked
package io.github.schemaguard.entities.fork.hibernate;

import org.jspecify.annotations.NullMarked;
