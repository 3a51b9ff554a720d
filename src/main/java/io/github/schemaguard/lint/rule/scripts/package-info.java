/** Rules about migrations and other SQL files of the project. */
@NullMarked
package io.github.schemaguard.lint.rule.scripts;

import org.jspecify.annotations.NullMarked;
