/**
 * Reads a document into the catalog that it states, with the line of every fact and the notes of people.
 */
@NullMarked
package io.github.schemaguard.document.read;

import org.jspecify.annotations.NullMarked;
