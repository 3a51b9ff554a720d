/**
 * pg_catalog to Catalog: a fixed number of set-based queries in one read-only snapshot.
 */
@NullMarked
package io.github.schemaguard.postgres;

import org.jspecify.annotations.NullMarked;
