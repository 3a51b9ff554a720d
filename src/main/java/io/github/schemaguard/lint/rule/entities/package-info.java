/** Rules about how entities are mapped. */
@NullMarked
package io.github.schemaguard.lint.rule.entities;

import org.jspecify.annotations.NullMarked;
