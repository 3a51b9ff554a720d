/**
 * The embedded, disposable PostgreSQL: resolve the binaries, keep a template cluster, start, stop, reap.
 */
@NullMarked
package io.github.schemaguard.scratch;

import org.jspecify.annotations.NullMarked;
