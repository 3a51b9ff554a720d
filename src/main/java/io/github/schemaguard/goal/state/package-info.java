/**
 * Reads the two states of a schema that {@code schema:diff} compares: the project's, a commit's, a file's or a database's.
 * Does not compare them.
 */
@NullMarked
package io.github.schemaguard.goal.state;

import org.jspecify.annotations.NullMarked;
