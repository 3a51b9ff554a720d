/**
 * Rules about tables as a whole: their size, comments, triggers and place in the schema.
 */
@NullMarked
package io.github.schemaguard.lint.rule.tables;

import org.jspecify.annotations.NullMarked;
