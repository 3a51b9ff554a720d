/**
 * Judges one catalog by the rules that a team wants its schema to keep, without comparing it with another description; also
 * how entities are mapped to it, and the project's scripts. Its rules are in {@code lint.rule.*}, a package for each subject.
 */
@NullMarked
package io.github.schemaguard.lint;

import org.jspecify.annotations.NullMarked;
