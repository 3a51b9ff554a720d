/**
 * Checks the reader with other queries: for each kind of object, {@code information_schema} and the queries of psql and
 * pg_dump are compared with a {@code Catalog}, mostly as the statements that the server prints. Nothing here uses the
 * reader's queries.
 */
@NullMarked
package io.github.schemaguard.postgres.crosscheck;

import org.jspecify.annotations.NullMarked;
