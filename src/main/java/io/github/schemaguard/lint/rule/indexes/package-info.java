/**
 * Rules about indexes that do nothing, or that another one does without.
 */
@NullMarked
package io.github.schemaguard.lint.rule.indexes;

import org.jspecify.annotations.NullMarked;
