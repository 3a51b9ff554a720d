/** Accepted findings: which differences a team lives with, why and until when, and which entries have become stale. */
@NullMarked
package io.github.schemaguard.baseline;

import org.jspecify.annotations.NullMarked;
