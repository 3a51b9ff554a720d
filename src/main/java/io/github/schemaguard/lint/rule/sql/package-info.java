/**
 * Rules that a project writes itself, as SQL queries about its own catalog.
 */
@NullMarked
package io.github.schemaguard.lint.rule.sql;

import org.jspecify.annotations.NullMarked;
