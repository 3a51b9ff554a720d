/**
 * Writes a catalog in the formats of other tools that show or use schemas.
 * Does not read any of these formats.
 */
@NullMarked
package io.github.schemaguard.export;

import org.jspecify.annotations.NullMarked;
