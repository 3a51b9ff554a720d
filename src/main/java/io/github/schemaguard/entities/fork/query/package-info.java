/**
 * Runs in the fork: finds the queries of a module and asks the project's own Hibernate and Spring Data which SQL they send.
 * Nothing is sent anywhere: they talk to a JDBC driver that only records.
 */
@NullMarked
package io.github.schemaguard.entities.fork.query;

import org.jspecify.annotations.NullMarked;
