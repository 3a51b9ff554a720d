/**
 * Markdown tables: how one is written from objects and read back, row by row.
 * Knows no object kind; those are in {@code document.row}.
 */
@NullMarked
package io.github.schemaguard.document.table;

import org.jspecify.annotations.NullMarked;
