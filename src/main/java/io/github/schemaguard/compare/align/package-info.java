/**
 * Lines up the catalogs of all sides, object by object and fact by fact, whatever the kind, and gives the facts on
 * which they differ. It does not judge.
 */
@NullMarked
package io.github.schemaguard.compare.align;

import org.jspecify.annotations.NullMarked;
