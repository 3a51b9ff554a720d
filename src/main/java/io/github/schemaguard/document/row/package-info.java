/**
 * One class for each table of the document: the columns of the table, what each states, and how a row is read back.
 * An object kind that the document lists gets its class here.
 */
@NullMarked
package io.github.schemaguard.document.row;

import org.jspecify.annotations.NullMarked;
