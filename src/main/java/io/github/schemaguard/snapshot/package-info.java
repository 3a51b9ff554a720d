/**
 * {@code catalog.json}: a catalog written as JSON and read back, losslessly and always in the same bytes.
 */
@NullMarked
package io.github.schemaguard.snapshot;

import org.jspecify.annotations.NullMarked;
