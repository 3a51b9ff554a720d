/**
 * Reads a document as a catalog, with the line of every fact and the notes of users.
 */
@NullMarked
package io.github.schemaguard.document.read;

import org.jspecify.annotations.NullMarked;
