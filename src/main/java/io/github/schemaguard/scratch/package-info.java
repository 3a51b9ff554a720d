/**
 * The scratch server: an embedded, disposable PostgreSQL (resolve the binaries, keep a template cluster, start, stop, clean up),
 * or databases on the user's own server. It knows nothing of what is done on it.
 */
@NullMarked
package io.github.schemaguard.scratch;

import org.jspecify.annotations.NullMarked;
