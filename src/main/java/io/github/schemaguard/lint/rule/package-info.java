/**
 * What rules of all subjects are made of: their base classes and what they are given to judge. A rule itself is one
 * class in the package of its subject, with one code and one page in {@code docs/rules}.
 */
@NullMarked
package io.github.schemaguard.lint.rule;

import org.jspecify.annotations.NullMarked;
