/**
 * The contents of a document: its sections, the facts that they state, and the selection of objects and files.
 * The reader and the writer both use it.
 */
@NullMarked
package io.github.schemaguard.document.content;

import org.jspecify.annotations.NullMarked;
