/**
 * Writes catalogs as JSON and reads them back without loss; equal catalogs give equal bytes. {@code catalog.json} is the
 * published format, described by {@code catalog.schema.json}.
 */
@NullMarked
package io.github.schemaguard.json;

import org.jspecify.annotations.NullMarked;
