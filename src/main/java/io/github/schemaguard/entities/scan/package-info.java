/**
 * Finds the entity classes, persistence units and mapping files of a module without loading a class. What is found here
 * is what Hibernate is told to map.
 */
@NullMarked
package io.github.schemaguard.entities.scan;

import org.jspecify.annotations.NullMarked;
