/**
 * Writes catalogs, mappings and findings as JSON and reads them back without loss; equal values give equal bytes.
 * {@code catalog.json} is the published format, described by {@code catalog.schema.json}; the others are for the cache.
 */
@NullMarked
package io.github.schemaguard.json;

import org.jspecify.annotations.NullMarked;
