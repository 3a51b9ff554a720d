/**
 * The Markdown document of a schema. Each subpackage has one part: {@code text} and {@code table} handle Markdown,
 * {@code row} and {@code content} define what a document states, {@code notes} and {@code rename} keep user text
 * and names from the previous document, and {@code read} and {@code write} handle whole documents.
 */
@NullMarked
package io.github.schemaguard.document;

import org.jspecify.annotations.NullMarked;
