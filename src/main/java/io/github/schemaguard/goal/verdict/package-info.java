/**
 * How a comparing goal ends: its verdict with notes and proposals, and why the build fails. What only some
 * comparing goals need is in their own packages.
 */
@NullMarked
package io.github.schemaguard.goal.verdict;

import org.jspecify.annotations.NullMarked;
