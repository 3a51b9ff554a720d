/**
 * Lines up catalogs fact by fact and lets the drift rules judge each disagreement.
 */
@NullMarked
package io.github.schemaguard.compare;

import org.jspecify.annotations.NullMarked;
