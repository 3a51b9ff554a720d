/**
 * User text between the generated parts of a document, and where it belongs after the schema has changed.
 */
@NullMarked
package io.github.schemaguard.document.notes;

import org.jspecify.annotations.NullMarked;
