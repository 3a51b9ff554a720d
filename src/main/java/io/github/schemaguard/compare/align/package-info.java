/**
 * Aligns the catalogs of all sides, object by object and fact by fact, whatever the kind, and returns the facts on which
 * they differ. It does not decide what a difference means.
 */
@NullMarked
package io.github.schemaguard.compare.align;

import org.jspecify.annotations.NullMarked;
