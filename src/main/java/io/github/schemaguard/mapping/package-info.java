/**
 * Which class and attribute each table and column of the entities comes from. Each column has what is declared about it, as
 * opposed to what Hibernate assumes.
 */
@NullMarked
package io.github.schemaguard.mapping;

import org.jspecify.annotations.NullMarked;
