/**
 * Reading the entities of a module: what is asked ({@link io.github.schemaguard.entities.EntityRequest}) and what comes
 * back ({@link io.github.schemaguard.entities.EntityModel}). The work is in the packages below; they use these types.
 */
@NullMarked
package io.github.schemaguard.entities;

import org.jspecify.annotations.NullMarked;
