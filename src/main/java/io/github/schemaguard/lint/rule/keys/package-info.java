/**
 * Rules about primary keys, foreign keys, unique constraints and checks.
 */
@NullMarked
package io.github.schemaguard.lint.rule.keys;

import org.jspecify.annotations.NullMarked;
