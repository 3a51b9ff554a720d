/**
 * Finds the entity classes, persistence units and mapping files of a module without loading a class. Hibernate maps what
 * is found here.
 */
@NullMarked
package io.github.schemaguard.entities.scan;

import org.jspecify.annotations.NullMarked;
