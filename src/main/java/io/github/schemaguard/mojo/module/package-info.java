/**
 * What Maven knows of a module, as goals need it: directories, dependencies, sources, other plugins' settings, and
 * Maven's repositories.
 */
@NullMarked
package io.github.schemaguard.mojo.module;

import org.jspecify.annotations.NullMarked;
