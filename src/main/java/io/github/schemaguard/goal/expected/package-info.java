/**
 * The scratch database that the entities expect: Hibernate's DDL is executed there, with placeholders for types and
 * functions that the scratch server lacks. PostgreSQL's own catalog of it is what the entities are compared as.
 */
@NullMarked
package io.github.schemaguard.goal.expected;

import org.jspecify.annotations.NullMarked;
