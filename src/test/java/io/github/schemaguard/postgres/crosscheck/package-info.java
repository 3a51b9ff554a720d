/**
 * An independent judge of the reader: for each kind of object a question to the server, asked by {@code
 * information_schema} and by what psql and pg_dump ask, and the same said of a {@code Catalog}, mostly by writing the
 * statement that the server prints. Nothing here uses the reader's queries.
 */
@NullMarked
package io.github.schemaguard.postgres.crosscheck;

import org.jspecify.annotations.NullMarked;
