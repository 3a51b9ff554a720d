/**
 * Diagrams of tables and their references as SVG, laid out while the page is written. A page that shows one needs no script for
 * it, and its colours follow the theme of the page.
 */
@NullMarked
package io.github.schemaguard.diagram;

import org.jspecify.annotations.NullMarked;
