/**
 * Markdown tables: writes them from objects and reads them back, row by row.
 * Does not depend on object kinds, which are in {@code document.row}.
 */
@NullMarked
package io.github.schemaguard.document.table;

import org.jspecify.annotations.NullMarked;
