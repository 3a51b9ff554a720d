/**
 * Markdown to Catalog and back: the checked-in schema document, its diagrams, the prose people keep in it.
 */
@NullMarked
package io.github.schemaguard.document;

import org.jspecify.annotations.NullMarked;
