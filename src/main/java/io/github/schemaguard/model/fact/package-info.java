/**
 * What all objects of a catalog have in common: kind, name, address, facts, grants and canonical order. Nothing here
 * depends on a particular kind of object.
 */
@NullMarked
package io.github.schemaguard.model.fact;

import org.jspecify.annotations.NullMarked;
