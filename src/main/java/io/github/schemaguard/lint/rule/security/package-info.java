/**
 * Rules about who can read and change what, and about data that needs care.
 */
@NullMarked
package io.github.schemaguard.lint.rule.security;

import org.jspecify.annotations.NullMarked;
