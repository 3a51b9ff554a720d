/**
 * Markdown and SQL as text: escaping, parsing, lines and their locations.
 * Does not depend on tables, objects or sections.
 */
@NullMarked
package io.github.schemaguard.document.text;

import org.jspecify.annotations.NullMarked;
