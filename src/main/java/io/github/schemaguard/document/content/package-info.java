/**
 * What a document contains: the sections, the facts that they state, and the choice of objects and files.
 * Reading and writing both follow it.
 */
@NullMarked
package io.github.schemaguard.document.content;

import org.jspecify.annotations.NullMarked;
