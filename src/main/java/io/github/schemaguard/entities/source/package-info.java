/**
 * The source files of the entities, in Java and Kotlin: on which line a member or annotation is, and how a corrected
 * annotation reads.
 */
@NullMarked
package io.github.schemaguard.entities.source;

import org.jspecify.annotations.NullMarked;
