/**
 * Renders a verdict: one class per format.
 */
@NullMarked
package io.github.schemaguard.report;

import org.jspecify.annotations.NullMarked;
