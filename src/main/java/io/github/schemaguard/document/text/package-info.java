/**
 * Markdown and SQL as text: escaping, parsing, lines and their locations.
 * Knows nothing of tables, objects or sections.
 */
@NullMarked
package io.github.schemaguard.document.text;

import org.jspecify.annotations.NullMarked;
