/**
 * Reads {@code pg_catalog} into a {@link io.github.schemaguard.model.Catalog}, with a fixed number of set-based queries
 * in one read-only snapshot. Here is what other packages use; the queries are in {@code read}.
 */
@NullMarked
package io.github.schemaguard.postgres;

import org.jspecify.annotations.NullMarked;
