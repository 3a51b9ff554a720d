/**
 * The queries of one reading of {@code pg_catalog}: a reader for each kind of object, with its {@code .sql} file beside
 * it in the resources. {@link io.github.schemaguard.postgres.read.SnapshotContents} runs them in order.
 */
@NullMarked
package io.github.schemaguard.postgres.read;

import org.jspecify.annotations.NullMarked;
