/**
 * The drift rules: one class, one code, one page in {@code docs/rules} each; they judge a disagreement and decide
 * nothing else.
 */
@NullMarked
package io.github.schemaguard.compare.rule;

import org.jspecify.annotations.NullMarked;
