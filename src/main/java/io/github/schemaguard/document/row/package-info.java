/**
 * One class for each table of the document: its columns, the facts that they state, and how to read a row.
 * Add a class here for each new kind of object in the document.
 */
@NullMarked
package io.github.schemaguard.document.row;

import org.jspecify.annotations.NullMarked;
