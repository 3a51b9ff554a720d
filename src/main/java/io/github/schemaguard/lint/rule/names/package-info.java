/**
 * Rules about the names of objects.
 */
@NullMarked
package io.github.schemaguard.lint.rule.names;

import org.jspecify.annotations.NullMarked;
