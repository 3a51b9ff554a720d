/**
 * The Markdown document of a schema. Each package below it has one part: {@code text} and {@code table} know Markdown,
 * {@code row} and {@code content} what a document states, {@code notes} and {@code rename} what survives from the
 * previous one, {@code read} and {@code write} the whole document.
 */
@NullMarked
package io.github.schemaguard.document;

import org.jspecify.annotations.NullMarked;
