/**
 * The queries that an application declares, with the SQL that is sent to the database for each. These values come from the
 * fork, which makes them with the project's own Hibernate and Spring Data.
 */
@NullMarked
package io.github.schemaguard.entities.query;

import org.jspecify.annotations.NullMarked;
