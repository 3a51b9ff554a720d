/**
 * Rules about columns other than their type: null, default, generation expression, comment, and the values of an enum.
 * They are SG206 to SG212.
 */
@NullMarked
package io.github.schemaguard.compare.rule.columns;

import org.jspecify.annotations.NullMarked;
