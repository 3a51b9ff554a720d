/**
 * The three descriptions of a schema, each read into a source: the database, the entities and the document. What is
 * read from the project's own code can be written to the cache and read back.
 */
@NullMarked
package io.github.schemaguard.goal.side;

import org.jspecify.annotations.NullMarked;
