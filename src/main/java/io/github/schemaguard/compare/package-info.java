/**
 * Compares two or three descriptions of a schema and makes findings of the facts on which they differ. The rules are in
 * {@code compare.rule}; {@link io.github.schemaguard.compare.RuleList} lists all of them.
 */
@NullMarked
package io.github.schemaguard.compare;

import org.jspecify.annotations.NullMarked;
