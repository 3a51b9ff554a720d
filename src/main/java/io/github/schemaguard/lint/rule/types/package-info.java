/**
 * Rules about the types of columns, and what makes their values.
 */
@NullMarked
package io.github.schemaguard.lint.rule.types;

import org.jspecify.annotations.NullMarked;
