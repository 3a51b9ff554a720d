/**
 * Which class and attribute each table and column of the entities comes from, and whether an annotation says it or
 * Hibernate fills it in.
 */
@NullMarked
package io.github.schemaguard.mapping;

import org.jspecify.annotations.NullMarked;
