/**
 * What people wrote into a document between the generated parts, and where it belongs after the schema has changed.
 */
@NullMarked
package io.github.schemaguard.document.notes;

import org.jspecify.annotations.NullMarked;
