/**
 * Renders the outcome of a run: one class per format, listed in {@link io.github.schemaguard.report.ReportFormats}. The
 * proposed migrations and {@code targets.json} are rendered here too.
 */
@NullMarked
package io.github.schemaguard.report;

import org.jspecify.annotations.NullMarked;
