/**
 * The annotations of entity classes and their members: which values are written in the source and which are defaults. Decides
 * what counts as declared for a column.
 */
@NullMarked
package io.github.schemaguard.entities.fork.annotation;

import org.jspecify.annotations.NullMarked;
