/**
 * Rules about the type of a column, SG201 to SG205. Each compares the type of the column with the type that the entity
 * expects.
 */
@NullMarked
package io.github.schemaguard.compare.rule.types;

import org.jspecify.annotations.NullMarked;
