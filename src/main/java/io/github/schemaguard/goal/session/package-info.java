/**
 * What one run of a goal holds open: the scratch server, the cache of earlier results and background threads.
 * Everything here is opened once per run and closed when the run ends.
 */
@NullMarked
package io.github.schemaguard.goal.session;

import org.jspecify.annotations.NullMarked;
