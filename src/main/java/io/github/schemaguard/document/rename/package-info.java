/**
 * Tables and columns that were renamed between two states of a schema, detected by comparison or configured by the
 * user.
 */
@NullMarked
package io.github.schemaguard.document.rename;

import org.jspecify.annotations.NullMarked;
