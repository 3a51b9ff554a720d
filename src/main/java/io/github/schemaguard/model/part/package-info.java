/**
 * The values that objects of a catalog are made of, such as the key of an index or the identity of a column. They are
 * not compared as objects of their own: a fact of their owner states them.
 */
@NullMarked
package io.github.schemaguard.model.part;

import org.jspecify.annotations.NullMarked;
