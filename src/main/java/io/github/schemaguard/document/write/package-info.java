/**
 * Writes a catalog as a document: sections, tables, diagrams, links and pages.
 * The same catalog and the same notes give the same bytes.
 */
@NullMarked
package io.github.schemaguard.document.write;

import org.jspecify.annotations.NullMarked;
