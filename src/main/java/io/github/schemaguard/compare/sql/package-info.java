/**
 * Reads and writes the parts of SQL that rules need: types, defaults, lists of values, and the statements of a proposed
 * migration. Nothing here decides whether a difference matters.
 */
@NullMarked
package io.github.schemaguard.compare.sql;

import org.jspecify.annotations.NullMarked;
