/**
 * What a rule says about a disagreement: its code, severity, consequence at run time, places and repairs.
 */
@NullMarked
package io.github.schemaguard.finding;

import org.jspecify.annotations.NullMarked;
